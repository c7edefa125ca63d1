import type { ProviderRecord } from "../protocols/protocol";
import { compareBooks, type Booking } from "./compare";

const SUM = 15_000_000n;
const PART = 5_000_000n;

const buildBooking = (overrides: Partial<Booking> = {}): Booking => ({
  id: "payatt_1",
  transaction_id: "tx-1",
  state: "performed",
  amount: SUM,
  charged: SUM,
  refunded: 0n,
  provider_time: 1_000,
  ...overrides,
});

const buildRecord = (overrides: Partial<ProviderRecord> = {}): ProviderRecord => ({
  transaction_id: "tx-1",
  reference: "900001",
  amount: SUM,
  refunded: 0n,
  state: "paid",
  at: 1_000,
  ...overrides,
});

const compare = (bookings: Booking[], records: ProviderRecord[]) =>
  compareBooks({ from: 0, to: 10_000, bookings, records });

const kinds = (booking: Partial<Booking> | null, record: Partial<ProviderRecord> | null) =>
  compare(
    booking ? [buildBooking(booking)] : [],
    record ? [buildRecord(record)] : [],
  ).differences.map(({ kind }) => kind);

const created = { state: "created", charged: 0n } as const;
const cancelled = { state: "cancelled", charged: 0n } as const;
const held = { state: "held", charged: 0n } as const;
const refunded = { state: "refunded", refunded: SUM } as const;

describe("books that agree", () => {
  it.each<[string, Partial<Booking> | null, Partial<ProviderRecord> | null]>([
    ["paid", {}, {}],
    ["held", held, { state: "held" }],
    ["charged in part", { charged: PART }, { amount: PART }],
    ["given back in part", { refunded: PART }, { refunded: PART }],
    ["given back", refunded, { state: "refunded", refunded: SUM }],
    ["given back, by a provider that only says so", refunded, { state: "refunded" }],
    ["begun", created, { state: "open" }],
    ["begun here, forgotten there", created, null],
    ["begun here, cancelled there", created, { state: "cancelled" }],
    ["cancelled here, forgotten there", cancelled, null],
    ["cancelled", cancelled, { state: "cancelled" }],
    ["begun there, never heard of here", null, { state: "open" }],
    ["cancelled there, never heard of here", null, { state: "cancelled" }],
  ])("%s", (_name, booking, record) => {
    expect(kinds(booking, record)).toEqual([]);
  });
});

describe("books that differ", () => {
  it.each<[string, Partial<Booking> | null, Partial<ProviderRecord> | null, string[]]>([
    ["paid here only", {}, null, ["missing_at_provider"]],
    ["held here only", held, null, ["missing_at_provider"]],
    ["given back here only", refunded, null, ["missing_at_provider"]],
    ["paid there only", null, {}, ["missing_in_ledger"]],
    ["held there only", null, { state: "held" }, ["missing_in_ledger"]],
    ["other sums", {}, { amount: SUM - 1n }, ["amount_differs"]],
    ["other held sums", held, { state: "held", amount: PART }, ["amount_differs"]],
    ["paid there, begun here", created, {}, ["state_differs"]],
    ["paid there, cancelled here", cancelled, {}, ["state_differs"]],
    ["cancelled there, paid here", {}, { state: "cancelled" }, ["state_differs"]],
    ["open there, paid here", {}, { state: "open" }, ["state_differs"]],
    ["paid there, held here", held, {}, ["state_differs"]],
    ["held there, paid here", {}, { state: "held" }, ["state_differs"]],
    ["cancelled there, held here", held, { state: "cancelled" }, ["state_differs"]],
    ["given back there only", {}, { state: "refunded", refunded: SUM }, ["refund_differs"]],
    ["given back here only, they have it", refunded, {}, ["refund_differs"]],
    ["given back in part there only", {}, { refunded: PART }, ["refund_differs"]],
    [
      "other sums and other refunds",
      { refunded: PART },
      { amount: SUM + 1n },
      ["amount_differs", "refund_differs"],
    ],
  ])("%s", (_name, booking, record, expected) => {
    expect(kinds(booking, record)).toEqual(expected);
  });

  it("shows both sides, and the number that staff can search at the provider", () => {
    expect(compare([buildBooking({ charged: PART })], [buildRecord()]).differences).toEqual([
      {
        kind: "amount_differs",
        reference: "tx-1",
        provider_reference: "900001",
        attempt_id: "payatt_1",
        ledger: { state: "performed", amount: PART, refunded: 0n },
        provider: { state: "paid", amount: SUM, refunded: 0n },
      },
    ]);
  });
});

describe("days", () => {
  it("judges a payment by the ledger's time of it, whatever the provider's clock says", () => {
    const late = { at: 10_001 };
    expect(kinds({ provider_time: 9_999, charged: PART }, late)).toEqual(["amount_differs"]);
    expect(kinds({ provider_time: 10_000, charged: PART }, { at: 9_999 })).toEqual([]);
  });

  it("leaves a payment of one side to the day it belongs to", () => {
    expect(kinds({ provider_time: 10_000 }, null)).toEqual([]);
    expect(kinds(null, { at: 10_000 })).toEqual([]);
    expect(kinds(null, { at: 9_999 })).toEqual(["missing_in_ledger"]);
  });
});

describe("one transaction with several payments at the provider", () => {
  const again = buildRecord({ reference: "900002" });

  it("finds the money that the ledger has only once", () => {
    expect(compare([buildBooking()], [buildRecord(), again]).differences).toMatchObject([
      { kind: "missing_in_ledger", reference: "900002", attempt_id: null, ledger: null },
    ]);
  });

  it("takes the one that moved money, wherever it stands, for the payment", () => {
    const begun = buildRecord({ reference: "900000", state: "open" });
    expect(compare([buildBooking()], [begun, buildRecord()]).differences).toEqual([]);
  });

  it("counts a payment that is listed twice once", () => {
    expect(compare([buildBooking()], [buildRecord(), buildRecord()])).toMatchObject({
      checked: 1,
      differences: [],
    });
  });
});

it("finds a payment by the provider's number when it keeps no other", () => {
  const record = buildRecord({ transaction_id: null, reference: "tx-1" });
  expect(compare([buildBooking()], [record])).toMatchObject({ checked: 1, differences: [] });
});

it("sums what was taken and given back on each side, without holds", () => {
  const { checked, ledger, provider } = compare(
    [
      buildBooking({ refunded: PART }),
      buildBooking({ id: "payatt_2", transaction_id: "tx-2", ...held }),
      buildBooking({ id: "payatt_3", transaction_id: "tx-3", ...created }),
    ],
    [
      buildRecord(),
      buildRecord({ transaction_id: "tx-2", reference: "900002", state: "held" }),
      buildRecord({
        transaction_id: "tx-4",
        reference: "900004",
        state: "refunded",
        refunded: SUM,
      }),
    ],
  );
  expect(checked).toBe(4);
  expect(ledger).toEqual({ amount: SUM, refunded: PART });
  expect(provider).toEqual({ amount: 2n * SUM, refunded: SUM });
});
