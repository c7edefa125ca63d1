import { Table } from "@medusajs/ui";
import { formatSom } from "../format/som";
import { tashkentTime } from "../format/tashkent-time";
import { useDictionary } from "../i18n/use-dictionary";
import type { MessageView } from "../sms-api";
import { MessageState } from "./message-state";

/** The newest first; never a text, never a whole number. */
export function MessagesTable({ messages }: { messages: MessageView[] }) {
  const { t, language, nameOf } = useDictionary();
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("messages.time")}</Table.HeaderCell>
            <Table.HeaderCell>{t("messages.phone")}</Table.HeaderCell>
            <Table.HeaderCell>{t("messages.what")}</Table.HeaderCell>
            <Table.HeaderCell>{t("messages.state")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("messages.parts")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">{t("messages.cost")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {messages.map((message) => (
            <Table.Row key={message.id}>
              <Table.Cell className="whitespace-nowrap tabular-nums">
                {tashkentTime(message.handed_at, language)}
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap tabular-nums">{message.phone}</Table.Cell>
              <Table.Cell>
                {nameOf(message.template)}{" "}
                <span className="text-ui-fg-muted uppercase">{message.locale}</span>
              </Table.Cell>
              <Table.Cell>
                <MessageState message={message} />
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">{message.parts}</Table.Cell>
              <Table.Cell className="whitespace-nowrap text-right tabular-nums">
                {message.cost !== null && formatSom(message.cost, language)}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
