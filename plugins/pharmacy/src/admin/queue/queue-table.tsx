import { Badge, Button, Table, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { prescriptionPath } from "../area/areas";
import { tashkentTime } from "../format/tashkent-time";
import { waitingTone, waitingWords } from "../format/time-left";
import { useDictionary } from "../i18n/use-dictionary";
import type { DeskAnswer, QueueLine } from "../prescriptions-api";
import { StateBadge } from "./state-badge";
import { nameOf } from "./use-desk";

type Props = {
  lines: QueueLine[];
  desk: DeskAnswer | undefined;
  now: number;
  take: (line: QueueLine) => void;
  /** The one that is being taken. */
  taking: string | null;
};

/** Prescriptions as a table, on wide screens. */
export function QueueTable({ lines, ...rest }: Props) {
  const { t } = useDictionary();
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("queue.number")}</Table.HeaderCell>
          <Table.HeaderCell>{t("queue.waits")}</Table.HeaderCell>
          <Table.HeaderCell>{t("queue.state")}</Table.HeaderCell>
          <Table.HeaderCell>{t("queue.content")}</Table.HeaderCell>
          <Table.HeaderCell>{t("queue.who")}</Table.HeaderCell>
          <Table.HeaderCell />
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {lines.map((line) => (
          <Table.Row key={line.id}>
            <Table.Cell>
              <Number line={line} />
            </Table.Cell>
            <Table.Cell>
              <Waits line={line} now={rest.now} />
            </Table.Cell>
            <Table.Cell>
              <StateBadge state={line.status} />
            </Table.Cell>
            <Table.Cell className="py-2">
              <Content line={line} />
            </Table.Cell>
            <Table.Cell>
              <Who line={line} desk={rest.desk} />
            </Table.Cell>
            <Table.Cell className="text-right">
              <Take line={line} {...rest} />
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

/** The same as cards, on a phone. */
export function QueueCards({ lines, ...rest }: Props) {
  return (
    <ul className="divide-y border-t">
      {lines.map((line) => (
        <li key={line.id} className="flex flex-col gap-y-2 px-6 py-3">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <Number line={line} />
            <StateBadge state={line.status} />
          </div>
          <Content line={line} />
          <div className="flex flex-wrap items-center justify-between gap-2">
            <div className="flex flex-wrap items-center gap-2">
              <Waits line={line} now={rest.now} />
              <Who line={line} desk={rest.desk} />
            </div>
            <Take line={line} {...rest} />
          </div>
        </li>
      ))}
    </ul>
  );
}

type One = { line: QueueLine };

function Number({ line }: One) {
  const { t } = useDictionary();
  return (
    <Link
      to={prescriptionPath(line.id)}
      aria-label={t("queue.open", { number: line.no })}
      className="txt-compact-small-plus text-ui-fg-base hover:text-ui-fg-interactive tabular-nums"
    >
      № {line.no}
    </Link>
  );
}

function Waits({ line, now }: One & { now: number }) {
  const { language } = useDictionary();
  const isOpen = ["submitted", "in_review", "needs_info"].includes(line.status);
  if (!isOpen || !line.waiting_since) {
    return (
      <Text
        size="small"
        leading="compact"
        className="text-ui-fg-muted whitespace-nowrap tabular-nums"
      >
        {tashkentTime(line.decided_at ?? line.created_at, language)}
      </Text>
    );
  }
  const ms = now - Date.parse(line.waiting_since);
  return (
    <Badge size="2xsmall" color={waitingTone(ms)} className="whitespace-nowrap tabular-nums">
      {waitingWords(ms, language)}
    </Badge>
  );
}

function Content({ line }: One) {
  const { t } = useDictionary();
  const parts = [
    ...(line.pages > 0 ? [t("queue.pages", { count: line.pages })] : []),
    ...(line.lines > 0 ? [t("queue.lines", { count: line.lines })] : []),
    ...(line.source === "e_rx" ? [t("queue.eRx")] : []),
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {parts.join(", ")}
      </Text>
      {line.needs_second && (
        <Badge size="2xsmall" color="purple" className="whitespace-nowrap">
          {t("queue.second")}
        </Badge>
      )}
    </div>
  );
}

function Who({ line, desk }: One & Pick<Props, "desk">) {
  const { t } = useDictionary();
  const who = line.lease_by ?? line.decided_by;
  if (!who) {
    return null;
  }
  return (
    <Text size="small" leading="compact" className="truncate">
      {who === desk?.user_id ? t("queue.you") : nameOf(desk, who)}
    </Text>
  );
}

function Take({ line, desk, now, take, taking }: One & Omit<Props, "lines">) {
  const { t } = useDictionary();
  const isHeld =
    line.status === "in_review" && line.lease_until !== null && Date.parse(line.lease_until) > now;
  const isFree = line.status === "submitted" || (line.status === "in_review" && !isHeld);
  if (desk?.role && isHeld && line.lease_by === desk.user_id) {
    return (
      <Button size="small" variant="secondary" asChild>
        <Link to={prescriptionPath(line.id)}>{t("queue.resume")}</Link>
      </Button>
    );
  }
  if (!desk?.role || !isFree) {
    return null;
  }
  return (
    <Button
      size="small"
      variant="secondary"
      type="button"
      isLoading={taking === line.id}
      disabled={taking !== null}
      onClick={() => take(line)}
    >
      {t("queue.take")}
    </Button>
  );
}
