import { addressOf, filterOf, isFiltered, requestOf, type PaymentsFilter } from "./payments-filter";

const nothing: PaymentsFilter = {
  provider: "",
  state: "",
  from: "",
  to: "",
  due: false,
  q: "",
  page: 0,
  payment: "",
};

it.each<[address: string, filter: Partial<PaymentsFilter>]>([
  ["", {}],
  ["provider=payme&state=performed", { provider: "payme", state: "performed" }],
  ["from=2026-11-01&to=2026-11-21", { from: "2026-11-01", to: "2026-11-21" }],
  ["state=held&payment=payatt_01ABC", { state: "held", payment: "payatt_01ABC" }],
  ["q=%2315&due=1&page=3", { q: "#15", due: true, page: 2 }],
])("address '%s' means %j and is written the same", (address, filter) => {
  expect(filterOf(new URLSearchParams(address))).toEqual({ ...nothing, ...filter });
  const back = addressOf({ ...nothing, ...filter });
  expect([...back].sort()).toEqual([...new URLSearchParams(address)].sort());
});

it.each([
  "state=stolen",
  "from=2026-02-31",
  "to=yesterday",
  "due=yes",
  "page=-1",
  "page=0",
  "page=1.5",
  "page=x",
  "provider=a%20b",
  "payment=../orders",
  "q=%20%20",
])("'%s' makes no sense and is left out", (address) => {
  expect(filterOf(new URLSearchParams(address))).toEqual(nothing);
});

it("asks for whole Tashkent days", () => {
  const { from, to } = requestOf({ ...nothing, from: "2026-11-21", to: "2026-11-21" });
  expect(from).toBe(Date.parse("2026-11-20T19:00:00Z"));
  expect(to).toBe(Date.parse("2026-11-21T19:00:00Z"));
});

it.each([
  ["#15", "15"],
  ["№ 15", "15"],
  ["15", "15"],
  ["65127acf0d1b2c3d4e5f6071", "65127acf0d1b2c3d4e5f6071"],
  ["", undefined],
])("searches %p as %p", (q, asked) => {
  expect(requestOf({ ...nothing, q }).q).toBe(asked);
});

it("asks page by page", () => {
  expect(requestOf({ ...nothing, page: 2 })).toMatchObject({ limit: 20, offset: 40 });
});

it.each<[Partial<PaymentsFilter>, boolean]>([
  [{}, false],
  [{ page: 3 }, false],
  [{ due: true }, true],
  [{ q: "15" }, true],
])("%j narrows the list: %p", (filter, filtered) => {
  expect(isFiltered({ ...nothing, ...filter })).toBe(filtered);
});
