import { DELIVERY_STATES, type BoardAnswer, type DeliveryState } from "../../api/wire";

/** How many deliveries, and how many of them late. */
export type BoardCount = { count: number; late: number };

/** A zone with its counts; `province` null is an address without one. */
export type BoardRow = {
  province: string | null;
  counts: Partial<Record<DeliveryState, BoardCount>>;
};

/** The states of the board in the order of the work; the last four are of today only. */
export const BOARD_STATES = DELIVERY_STATES;
export const TODAYS_STATES: readonly DeliveryState[] = ["delivered", "returned", "cancelled"];

/** The cells as one row per zone: the fullest of open work first, then by code, no zone at the end. */
export function boardRows(cells: BoardAnswer["cells"]): BoardRow[] {
  const rows = new Map<string | null, BoardRow>();
  for (const { state, province, count, late } of cells) {
    const row = rows.get(province) ?? { province, counts: {} };
    row.counts[state] = { count, late };
    rows.set(province, row);
  }
  return [...rows.values()].sort(
    (a, b) =>
      Number(a.province === null) - Number(b.province === null) ||
      openOf(b) - openOf(a) ||
      (a.province ?? "").localeCompare(b.province ?? ""),
  );
}

/** All zones together. */
export function boardTotal(rows: BoardRow[]): BoardRow["counts"] {
  const total: BoardRow["counts"] = {};
  for (const { counts } of rows) {
    for (const state of BOARD_STATES) {
      const own = counts[state];
      if (own) {
        const sum = total[state] ?? { count: 0, late: 0 };
        total[state] = { count: sum.count + own.count, late: sum.late + own.late };
      }
    }
  }
  return total;
}

function openOf({ counts }: BoardRow): number {
  return BOARD_STATES.filter((state) => !TODAYS_STATES.includes(state)).reduce(
    (sum, state) => sum + (counts[state]?.count ?? 0),
    0,
  );
}
