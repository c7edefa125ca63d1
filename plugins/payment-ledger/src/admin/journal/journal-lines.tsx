import { Text } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";
import type { JournalView } from "../ledger-api";
import { JournalLine } from "./journal-line";
import { Disclosure } from "./disclosure";

/** The backend sends no more than this many lines. */
const LIMIT = 200;

/** Every call that a provider made about the order, newest first, folded until asked for. */
export function JournalLines({ lines }: { lines: JournalView[] }) {
  const { t } = useDictionary();
  return (
    <Disclosure
      className="px-6 py-4"
      summary={
        <Text size="small" leading="compact" weight="plus">
          {t("journal.heading")} <span className="text-ui-fg-muted">{lines.length}</span>
        </Text>
      }
    >
      <ul className="divide-y divide-dashed pt-2">
        {lines.map((line) => (
          <JournalLine key={line.id} line={line} />
        ))}
      </ul>
      {lines.length >= LIMIT && (
        <Text size="small" className="text-ui-fg-muted pt-2">
          {t("journal.newestOnly", { count: LIMIT })}
        </Text>
      )}
    </Disclosure>
  );
}
