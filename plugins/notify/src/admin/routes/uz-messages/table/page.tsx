import { Switch, Table, Text, toast, Tooltip } from "@medusajs/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CHANNELS, type Channel } from "../../../../types";
import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { useDictionary } from "../../../i18n/use-dictionary";
import { fetchTable, moveSwitch, NOTIFY_KEY, type TableResponse } from "../../../notify-api";
import { LoadingRows } from "../../../parts/loading";
import { FailureNotice } from "../../../parts/notice";

const KEY = [NOTIFY_KEY, "table"];

/** Which messages take which channels; the merchant moves what may be moved. */
const TablePage = () => {
  const { t } = useDictionary();
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: fetchTable });
  return (
    <AreaPage title="table.title" subtitle="table.subtitle">
      {data ? (
        <SwitchesTable answer={data} />
      ) : error ? (
        <FailureNotice title={t("common.failed")} error={error} retry={() => void refetch()} />
      ) : (
        <LoadingRows rows={8} />
      )}
    </AreaPage>
  );
};

function SwitchesTable({ answer: { table, channels } }: { answer: TableResponse }) {
  const { t, word, typeName } = useDictionary();
  const columns = [...channels, ...CHANNELS.filter((one) => !channels.includes(one))];
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("table.type")}</Table.HeaderCell>
            {columns.map((channel) => (
              <Table.HeaderCell key={channel}>{word("channels", channel)}</Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {table.map((row) => (
            <Table.Row key={row.type}>
              <Table.Cell className="py-2">
                {typeName(row.type)}
                {(row.mandatory || row.audience === "staff") && (
                  <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
                    {t(row.mandatory ? "table.mandatory" : "table.staff")}
                  </Text>
                )}
              </Table.Cell>
              {columns.map((channel) => (
                <Table.Cell key={channel}>
                  <Cell row={row} channel={channel} loaded={channels.includes(channel)} />
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

type CellProps = { row: TableResponse["table"][number]; channel: Channel; loaded: boolean };

function Cell({ row, channel, loaded }: CellProps) {
  const { t, word, typeName } = useDictionary();
  const client = useQueryClient();
  const move = useMutation({
    mutationFn: (enabled: boolean) => moveSwitch({ type: row.type, channel, enabled }),
    onSuccess: (answer) => client.setQueryData(KEY, answer),
    onError: (error) => toast.error(t("common.notDone"), { description: error.message }),
  });
  const cell = row.channels[channel];
  if (!cell) {
    return <span className="text-ui-fg-muted">—</span>;
  }
  const label = t("table.toggle", {
    type: typeName(row.type),
    channel: word("channels", channel),
  });
  const toggle = (
    <Switch
      size="small"
      aria-label={label}
      checked={cell.on}
      disabled={!cell.can_change || !loaded || move.isPending}
      onCheckedChange={(enabled) => move.mutate(enabled)}
    />
  );
  return loaded ? (
    toggle
  ) : (
    <Tooltip content={t("table.missing")}>
      <span>{toggle}</span>
    </Tooltip>
  );
}

export const handle = areaBreadcrumb("tabs.table");

export default TablePage;
