import { boardRows, boardTotal } from "./board-rows";

const cell = (
  state: "ready" | "on_the_way" | "delivered",
  province: string | null,
  count: number,
  late = 0,
) => ({ state, province, count, late });

it("is one row per zone, most open work first, no zone last", () => {
  const rows = boardRows([
    cell("ready", null, 99),
    cell("delivered", "uz-tk", 50),
    cell("ready", "uz-sa", 1),
    cell("on_the_way", "uz-sa", 2, 1),
    cell("ready", "uz-an", 3),
  ]);
  expect(rows.map(({ province }) => province)).toEqual(["uz-an", "uz-sa", "uz-tk", null]);
  expect(rows[1]?.counts).toEqual({
    ready: { count: 1, late: 0 },
    on_the_way: { count: 2, late: 1 },
  });
});

it("sums up", () => {
  const rows = boardRows([
    cell("ready", "uz-sa", 1, 1),
    cell("ready", "uz-tk", 4, 2),
    cell("delivered", null, 7),
  ]);
  expect(boardTotal(rows)).toEqual({
    ready: { count: 5, late: 3 },
    delivered: { count: 7, late: 0 },
  });
  expect(boardTotal([])).toEqual({});
});
