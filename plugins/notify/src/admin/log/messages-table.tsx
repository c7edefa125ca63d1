import { Table, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { tashkentClock, tashkentDay } from "../format/tashkent-time";
import { useDictionary } from "../i18n/use-dictionary";
import type { LogLine } from "../notify-api";
import { Recipient } from "./recipient";
import { StateBadge } from "./state-badge";

type Props = {
  messages: LogLine[];
  open: (id: string) => void;
  /** What can be done with each, at the end of its row. */
  action?: (line: LogLine) => ReactNode;
};

/** Messages, newest first. A row opens the message's story; its name does too, for the keyboard. */
export function MessagesTable({ messages, open, action }: Props) {
  const { t, language, word, typeName } = useDictionary();
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("log.type")}</Table.HeaderCell>
            <Table.HeaderCell>{t("log.to")}</Table.HeaderCell>
            <Table.HeaderCell className="hidden sm:table-cell">{t("log.channel")}</Table.HeaderCell>
            <Table.HeaderCell>{t("log.state")}</Table.HeaderCell>
            <Table.HeaderCell className="hidden sm:table-cell">{t("log.time")}</Table.HeaderCell>
            {action && <Table.HeaderCell />}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {messages.map((line) => (
            <Table.Row key={line.id} className="cursor-pointer" onClick={() => open(line.id)}>
              <Table.Cell className="sm:whitespace-nowrap">
                <button
                  type="button"
                  aria-label={t("log.open", { type: typeName(line.type) })}
                  className="txt-compact-small-plus focus-visible:shadow-borders-focus rounded-sm text-left outline-none"
                  onClick={(event) => {
                    event.stopPropagation();
                    open(line.id);
                  }}
                >
                  {typeName(line.type)}
                </button>
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">
                <Recipient line={line} />
              </Table.Cell>
              <Table.Cell className="hidden whitespace-nowrap sm:table-cell">
                {line.channel ? word("channels", line.channel) : "—"}
              </Table.Cell>
              <Table.Cell className="py-2">
                <StateBadge state={line.state} />
                {line.reason && (
                  <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
                    {word("reasons", line.reason)}
                  </Text>
                )}
              </Table.Cell>
              <Table.Cell className="hidden whitespace-nowrap tabular-nums sm:table-cell">
                {tashkentDay(line.created_at, language)}{" "}
                <span className="text-ui-fg-muted">{tashkentClock(line.created_at, language)}</span>
              </Table.Cell>
              {action && (
                <Table.Cell className="text-right" onClick={(event) => event.stopPropagation()}>
                  {action(line)}
                </Table.Cell>
              )}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
