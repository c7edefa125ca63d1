import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { formatCount, formatSom } from "../format/som";
import { tashkentTime } from "../format/tashkent-time";
import { useDictionary } from "../i18n/use-dictionary";
import type { AccountView } from "../sms-api";

const LOCAL = /^https?:\/\/(localhost|127\.|\[::1\]|0\.0\.0\.0)/;

/** Balance, sender, mode, and where reports come to. */
export function AccountFacts({ account }: { account: AccountView }) {
  const { t, language } = useDictionary();
  const { balance, callback_url, checked_at, nicks, price_per_part } = account;
  const isReachable = callback_url && (!LOCAL.test(callback_url) || LOCAL.test(account.base_url));
  return (
    <div className="grid gap-x-8 gap-y-6 px-6 py-5 lg:grid-cols-2">
      <div className="flex flex-col gap-y-1">
        <Text size="small" className="text-ui-fg-muted">
          {t("account.balance")}
        </Text>
        <p className="text-ui-fg-base text-2xl font-medium tabular-nums">
          {balance === null ? t("account.balanceUnknown") : formatSom(balance, language)}
        </p>
        {balance !== null && price_per_part > 0 && (
          <Text size="small" className="text-ui-fg-subtle tabular-nums">
            {t("account.enough", {
              count: formatCount(Math.floor(balance / price_per_part)),
            })}
          </Text>
        )}
        {checked_at && (
          <Text size="xsmall" className="text-ui-fg-muted">
            {t("account.checkedAt", { time: tashkentTime(checked_at, language) })}
          </Text>
        )}
      </div>
      <dl className="txt-compact-small grid grid-cols-[auto_minmax(0,1fr)] content-start gap-x-4 gap-y-2">
        <Fact name={t("account.mode")}>{t(`account.modes.${account.mode}`)}</Fact>
        <Fact name={t("account.from")}>{account.from}</Fact>
        {nicks.length > 0 && <Fact name={t("account.nicks")}>{nicks.join(", ")}</Fact>}
        <Fact name={t("account.price")}>
          {`${formatSom(price_per_part, language)}, ${t("account.priceAd")} ${formatSom(account.price_per_part_ad, language)}`}
        </Fact>
        <Fact name={t("account.server")}>{account.base_url}</Fact>
        <Fact name={t("account.callback")}>
          {callback_url ?? t("account.callbackNone")}
          {callback_url && (
            <Text size="xsmall" className="text-ui-fg-muted text-pretty">
              {t(isReachable ? "account.callbackHint" : "account.callbackLocal")}
            </Text>
          )}
        </Fact>
      </dl>
      <Text size="xsmall" className="text-ui-fg-muted lg:col-span-2">
        {t("account.settingsHint")}
      </Text>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ui-fg-muted">{name}</dt>
      <dd className="text-ui-fg-subtle break-words">{children}</dd>
    </>
  );
}
