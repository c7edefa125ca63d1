import { Text } from "@medusajs/ui";
import type { DictionaryKey } from "../i18n/dictionary";
import { useDictionary } from "../i18n/use-dictionary";
import { moment } from "../parts/moment";
import { Section } from "../parts/section";
import type { TelegramView } from "./telegram-api";

const WHAT: Record<string, DictionaryKey> = {
  send: "troubles.what.send",
  update: "troubles.what.update",
  decision: "troubles.what.decision",
};

/** What went wrong lately, in Telegram's own words. */
export function TroublesSection({ troubles }: Pick<TelegramView, "troubles">) {
  const { t, language } = useDictionary();
  return (
    <Section title={t("troubles.heading")}>
      {troubles.length === 0 ? (
        <Text size="small" className="text-ui-fg-muted">
          {t("troubles.none")}
        </Text>
      ) : (
        <ul className="flex flex-col gap-y-2">
          {troubles.map(({ at, what, detail }, i) => (
            <li key={i} className="txt-small flex flex-wrap gap-x-3">
              <span className="text-ui-fg-muted tabular-nums">{moment(at, language)}</span>
              <span>{WHAT[what] ? t(WHAT[what]) : what}</span>
              <span className="text-ui-fg-subtle min-w-0 break-words">{detail}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
