import { StatusBadge, Text } from "@medusajs/ui";
import { formatMs } from "../format/interval";
import { tashkentTime } from "../format/tashkent-time";
import { providerName, useDictionary } from "../i18n/use-dictionary";
import type { JournalView } from "../ledger-api";
import { CopyButton } from "../parts/copy-button";
import { Disclosure } from "./disclosure";
import { isRefused } from "./refused-answer";

/** One call of a provider: what it asked, what it was told, how long that took. */
export function JournalLine({ line }: { line: JournalView }) {
  const { t, language } = useDictionary();
  return (
    <li className="py-2">
      <Disclosure
        summary={
          <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <Text size="small" leading="compact" className="break-all">
              {providerName(line.provider)} · {line.method}
            </Text>
            {isRefused(line.answer) && (
              <StatusBadge color="orange">{t("journal.refused")}</StatusBadge>
            )}
            <Text
              size="small"
              leading="compact"
              className="text-ui-fg-muted flex w-full justify-between gap-x-3 tabular-nums"
            >
              <time dateTime={line.at}>{tashkentTime(line.at, language)}</time>
              <span className="whitespace-nowrap">
                {formatMs(line.duration_ms)}&nbsp;{t("journal.ms")}
              </span>
            </Text>
          </div>
        }
      >
        <div className="flex flex-col gap-y-2 pt-2">
          <JsonText title={t("journal.request")} value={line.request} />
          <JsonText title={t("journal.answer")} value={line.answer} />
        </div>
      </Disclosure>
    </li>
  );
}

function JsonText({ title, value }: { title: string; value: JournalView["request"] }) {
  const text = JSON.stringify(value, null, 2);
  return (
    <figure className="bg-ui-bg-subtle rounded-md border">
      <figcaption className="txt-compact-xsmall-plus text-ui-fg-subtle flex items-center justify-between px-3 pt-2">
        {title}
        <CopyButton text={text} label="copy.json" />
      </figcaption>
      <pre
        // A scrolling block must be reachable by keyboard.
        tabIndex={0}
        aria-label={title}
        className="max-h-80 overflow-auto whitespace-pre-wrap break-words px-3 pb-3 pt-1 font-mono text-xs leading-5"
      >
        {text}
      </pre>
    </figure>
  );
}
