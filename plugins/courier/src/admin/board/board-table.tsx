import { clx, Text } from "@medusajs/ui";
import type { BoardAnswer, DeliveryState } from "../../api/wire";
import { PROVINCES } from "../format/provinces";
import { useDictionary } from "../i18n/use-dictionary";
import {
  BOARD_STATES,
  boardRows,
  boardTotal,
  TODAYS_STATES,
  type BoardCount,
  type BoardRow,
} from "./board-rows";

/** A cell of the board; an empty zone is all of them, `none` is an address without one. */
export type BoardChoice = { state: string; zone: string };

type Props = {
  board: BoardAnswer;
  chosen: BoardChoice;
  choose: (choice: BoardChoice) => void;
};

/** How many deliveries stand where, by zone and state; a number shows its deliveries below. */
export function BoardTable({ board, chosen, choose }: Props) {
  const { t, word } = useDictionary();
  const rows = boardRows(board.cells);
  const cells = { chosen, choose };
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-[640px] border-collapse text-left">
        <thead>
          <tr className="border-b">
            <th scope="col" className="txt-compact-xsmall text-ui-fg-muted px-6 py-2 font-normal">
              {t("board.zone")}
            </th>
            {BOARD_STATES.map((state) => (
              <th
                key={state}
                scope="col"
                className="txt-compact-xsmall text-ui-fg-muted px-2 py-2 text-center font-normal"
              >
                {word("states", state)}
                {TODAYS_STATES.includes(state) && (
                  <span className="block text-[10px]">{t("board.today")}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Zone key={row.province ?? ""} row={row} divisions={board.divisions} {...cells} />
          ))}
        </tbody>
        {rows.length > 1 && (
          <tfoot>
            <tr className="border-t">
              <th scope="row" className="txt-compact-small-plus px-6 py-1">
                {t("board.all")}
              </th>
              {BOARD_STATES.map((state) => (
                <Cell
                  key={state}
                  state={state}
                  zone=""
                  zoneName={t("board.all")}
                  count={boardTotal(rows)[state]}
                  {...cells}
                />
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

type ZoneProps = Omit<Props, "board"> & { row: BoardRow; divisions: BoardAnswer["divisions"] };

function Zone({ row: { province, counts }, divisions, chosen, choose }: ZoneProps) {
  const { t, name } = useDictionary();
  const zoneName =
    province === null ? t("board.noZone") : name(PROVINCES[province] ?? divisions[province]);
  return (
    <tr className="border-b last:border-b-0">
      <th scope="row" className="txt-compact-small whitespace-nowrap px-6 py-1 font-normal">
        {zoneName}
      </th>
      {BOARD_STATES.map((state) => (
        <Cell
          key={state}
          state={state}
          zone={province ?? "none"}
          zoneName={zoneName}
          count={counts[state]}
          chosen={chosen}
          choose={choose}
        />
      ))}
    </tr>
  );
}

type CellProps = Omit<Props, "board"> & {
  state: DeliveryState;
  zone: string;
  zoneName: string;
  count: BoardCount | undefined;
};

function Cell({ state, zone, zoneName, count, chosen, choose }: CellProps) {
  const { t, word } = useDictionary();
  const isChosen = chosen.state === state && chosen.zone === zone;
  return (
    <td className="px-1 py-1 text-center">
      {count && count.count > 0 ? (
        <button
          type="button"
          aria-pressed={isChosen}
          aria-label={t("board.count", {
            state: word("states", state),
            zone: zoneName,
            count: count.count,
            late: count.late,
          })}
          className={clx(
            "focus-visible:shadow-borders-focus inline-flex min-h-9 min-w-12 flex-col items-center justify-center rounded-md px-2 outline-none transition-colors",
            isChosen ? "bg-ui-bg-base-pressed" : "hover:bg-ui-bg-base-hover",
          )}
          onClick={() => choose({ state, zone })}
        >
          <span className="txt-compact-small-plus tabular-nums">{count.count}</span>
          {count.late > 0 && (
            <span className="text-ui-fg-error whitespace-nowrap text-[11px] leading-3 tabular-nums">
              {t("board.lateCount", { count: count.late })}
            </span>
          )}
        </button>
      ) : (
        <Text size="small" className="text-ui-fg-disabled">
          ·
        </Text>
      )}
    </td>
  );
}
