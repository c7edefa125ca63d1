import { Button, Select, Text, toast } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ADMIN_LANGUAGES, useDictionary, type AdminLanguage } from "../i18n/use-dictionary";
import { askGroupToken, TELEGRAM_KEY, type GroupView } from "./telegram-api";

/** What to do in Telegram to bind a group: one command, good once. */
export function BindSteps({ name, close }: { name: GroupView["name"]; close: () => void }) {
  const { t, language } = useDictionary();
  const [locale, setLocale] = useState<AdminLanguage>(language);
  // A token of another language makes this one worthless, so nothing is kept.
  const { data, error } = useQuery({
    queryKey: [TELEGRAM_KEY, "token", name, locale],
    queryFn: () => askGroupToken(name, locale),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });

  async function copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      toast.success(t("copy.done"));
    } catch {
      toast.error(t("copy.failed"));
    }
  }

  return (
    <div className="bg-ui-bg-subtle flex flex-col gap-y-3 rounded-lg border p-4">
      <div className="flex flex-wrap items-center gap-3">
        <Text size="small">{t("groups.spoken")}</Text>
        <Select
          size="small"
          value={locale}
          onValueChange={(code) => setLocale(code as AdminLanguage)}
        >
          <Select.Trigger aria-label={t("groups.spoken")} className="w-32">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {ADMIN_LANGUAGES.map((code) => (
              <Select.Item key={code} value={code}>
                {t(`language.${code}`)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      {error && (
        <Text size="small" role="alert" className="text-ui-fg-error">
          {error.message}
        </Text>
      )}
      {data && (
        <>
          <Text size="small">
            {t("groups.step", { minutes: Math.round(data.expires_in / 60) })}
          </Text>
          <div className="flex flex-wrap items-center gap-2">
            <code className="bg-ui-bg-base min-w-0 break-all rounded-md border px-2 py-1 font-mono text-xs">
              {data.command}
            </code>
            <Button
              size="small"
              variant="secondary"
              type="button"
              onClick={() => void copy(data.command)}
            >
              {t("copy.do")}
            </Button>
          </div>
          <a
            className="txt-small text-ui-fg-interactive w-fit hover:underline"
            href={data.url}
            target="_blank"
            rel="noreferrer"
          >
            {t("groups.link")}
          </a>
        </>
      )}
      <Button size="small" variant="secondary" type="button" className="self-start" onClick={close}>
        {t("groups.done")}
      </Button>
    </div>
  );
}
