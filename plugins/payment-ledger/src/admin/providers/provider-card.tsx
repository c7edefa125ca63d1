import { Heading, StatusBadge, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import type { ProviderView } from "../area/area-api";
import { providerName, useDictionary } from "../i18n/use-dictionary";
import { CopyButton } from "../parts/copy-button";
import { SelfTest } from "./self-test";

const LOCAL = /^https?:\/\/(localhost|127\.|\[::1\]|0\.0\.0\.0)/;

/** One provider: what is set, what to enter in its cabinet, and whether it works. */
export function ProviderCard({ view }: { view: ProviderView }) {
  const { t, word } = useDictionary();
  const { provider, callbacks, can } = view;
  const abilities = [
    t(can.refund ? "area.setup.canRefund" : "area.setup.canNothing"),
    ...(can.reconcile ? [t("area.setup.canReconcile")] : []),
  ];
  return (
    <section aria-label={providerName(provider)} className="flex flex-col gap-y-5 px-6 py-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div>
          <Heading level="h2">{providerName(provider)}</Heading>
          <Text size="small" className="text-ui-fg-muted">
            {t("area.setup.can")}: {abilities.join(", ")}
          </Text>
        </div>
        <StatusBadge color={view.mode === "live" ? "green" : "orange"}>
          {t(`area.setup.${view.mode}`)}
        </StatusBadge>
      </div>
      <div className="grid gap-x-8 gap-y-5 xl:grid-cols-2">
        <Part title={t("area.setup.callbacks", { provider: providerName(provider) })}>
          <ul className="flex flex-col gap-y-2">
            {callbacks.map(({ name, url }) => (
              <li key={name} className="flex flex-col gap-y-0.5">
                <Text size="xsmall" className="text-ui-fg-muted">
                  {word(provider, "callbacks", name, name)}
                </Text>
                <span className="bg-ui-bg-subtle flex items-center justify-between gap-x-2 rounded-md border px-2 py-1">
                  <code className="min-w-0 break-all font-mono text-xs">{url}</code>
                  <CopyButton text={url} label="area.setup.copyAddress" />
                </span>
              </li>
            ))}
          </ul>
          {callbacks.some(({ url }) => LOCAL.test(url)) && (
            <Text size="xsmall" className="text-ui-fg-muted max-w-prose">
              {t("area.setup.notPublic")}
            </Text>
          )}
        </Part>
        <Part title={t("area.setup.settings")}>
          <dl className="txt-compact-small grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
            {view.settings.map((setting) => (
              <Setting key={setting.name} provider={provider} setting={setting} />
            ))}
          </dl>
          <Text size="xsmall" className="text-ui-fg-muted">
            {t("area.setup.settingsHint")}
          </Text>
        </Part>
      </div>
      <SelfTest provider={provider} />
    </section>
  );
}

type SettingProps = { provider: string; setting: ProviderView["settings"][number] };

function Setting({ provider, setting: { name, value, secret, set } }: SettingProps) {
  const { t, word } = useDictionary();
  const yesOrNo =
    value === "true"
      ? t("area.setup.yes")
      : value === "false"
        ? t("area.setup.no")
        : (value ?? t("area.setup.set"));
  return (
    <>
      <dt className="text-ui-fg-muted">{word(provider, "settings", name, name)}</dt>
      <dd className="text-ui-fg-subtle break-all">
        {set ? (
          secret ? (
            t("area.setup.set")
          ) : (
            yesOrNo
          )
        ) : (
          <span className="text-ui-fg-muted">{t("area.setup.notSet")}</span>
        )}
      </dd>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-y-2">
      <Text size="small" leading="compact" weight="plus">
        {title}
      </Text>
      {children}
    </div>
  );
}
