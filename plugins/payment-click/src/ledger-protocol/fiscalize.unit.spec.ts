import type { FiscalLine, LedgerCommand } from "@medusa-uz/payment-ledger";
import type { MedusaContainer } from "@medusajs/framework/types";
import { buildPaid, buildView, NOW } from "../../unit-tests/build-view";
import { ClickRefusal, ClickUnreachable } from "../merchant-api/errors";
import type { ClickMerchantApi } from "../merchant-api/merchant-api";
import { fiscalize } from "./fiscalize";

const LINK = "https://ofd.soliq.uz/epi?t=EP000000000025&r=1&c=20260115123510&s=800031554082";
const MINUTE = 60_000;
const lines: FiscalLine[] = [
  {
    title: "Choy, 100 g",
    mxik: "00702001001000001",
    package_code: "1209885",
    units: null,
    barcode: null,
    marks: [],
    quantity: 1,
    unit_price: 15_000_000n,
    discount: 0n,
    vat_percent: 12,
    seller: { tin: "123456789" },
  },
];

/** The world around one attempt: what was asked of Click, in order, and what the ledger wrote between. */
function world(details: object, link: string | Error | null, submit?: Error) {
  const attempt = buildPaid({ details: { click_paydoc_id: "555", ...details } });
  const events: string[] = [];
  const api = {
    receiptUrl: async () => {
      events.push("read");
      if (link instanceof Error) {
        throw link;
      }
      return link;
    },
    submitItems: async () => {
      events.push("submit");
      if (submit) {
        throw submit;
      }
    },
  } as unknown as ClickMerchantApi;
  const ledger = {
    transact: async ({ decide }: { decide: (view: object) => { commands: LedgerCommand[] } }) => {
      const { commands } = decide(buildView({ attempt }));
      for (const command of commands) {
        events.push(command.type === "note" ? Object.keys(command.details).join() : command.type);
      }
    },
  };
  const fiscal = { facts: async () => ({ settings: { rounding: "half_up" } }) };
  const container = {
    resolve: (name: string) => (name === "payment_ledger" ? ledger : fiscal),
  } as unknown as MedusaContainer;
  return { order: { container, attempt, lines, missing_marks: 0 }, api, events };
}

it("sends the lines once, and writes so down before", async () => {
  const { order, api, events } = world({}, LINK);
  expect(await fiscalize(order, api, NOW)).toEqual({
    outcome: "done",
    receipt: { qr_code_url: LINK },
  });
  expect(events).toEqual(["fiscal_sent_at", "submit", "fiscal_accepted", "read"]);
});

it.each([
  ["accepted long ago", { fiscal_sent_at: NOW - 60 * MINUTE, fiscal_accepted: true }],
  ["sent just now, whoever got them", { fiscal_sent_at: NOW - MINUTE }],
])("only asks for the receipt when the lines were %s", async (_when, details) => {
  const { order, api, events } = world(details, null);
  expect(await fiscalize(order, api, NOW)).toEqual({ outcome: "pending" });
  expect(events).toEqual(["read"]);
});

it("waits while Click does not know of a receipt", async () => {
  const { order, api } = world({ fiscal_sent_at: NOW, fiscal_accepted: true }, refusal());
  expect(await fiscalize(order, api, NOW)).toEqual({ outcome: "pending" });
});

it("sends lines again whose arrival is not known, when no receipt came of them", async () => {
  const { order, api, events } = world({ fiscal_sent_at: NOW - 10 * MINUTE }, null);
  expect(await fiscalize(order, api, NOW)).toEqual({ outcome: "pending" });
  expect(events).toEqual(["read", "fiscal_sent_at", "submit", "fiscal_accepted", "read"]);
});

it("asks before it sends them again, and finds the receipt of the first time", async () => {
  const { order, api, events } = world({ fiscal_sent_at: NOW - 10 * MINUTE }, LINK);
  expect(await fiscalize(order, api, NOW)).toMatchObject({ outcome: "done" });
  expect(events).toEqual(["read"]);
});

it("does not know the outcome of an answer that was lost", async () => {
  const { order, api, events } = world({}, null, new ClickUnreachable("POST", "ECONNRESET"));
  await expect(fiscalize(order, api, NOW)).rejects.toThrow(ClickUnreachable);
  expect(events).toEqual(["fiscal_sent_at", "submit"]);
});

it("waits a day for the marking codes of marked goods, and then no longer", async () => {
  const { order, api, events } = world({}, LINK);
  const unmarked = { ...order, missing_marks: 2 };
  const paid_at = order.attempt.perform_time;
  expect(await fiscalize(unmarked, api, paid_at + 23 * 60 * MINUTE)).toEqual({
    outcome: "pending",
    why: expect.stringContaining("2 marking codes"),
  });
  expect(events).toEqual([]);
  expect(await fiscalize(unmarked, api, paid_at + 25 * 60 * MINUTE)).toMatchObject({
    outcome: "done",
  });
});

it("tells a refusal of Click, lines that do not fit, and what is missing", async () => {
  const refused = world({}, null, refusal());
  const why = async (over: object, api: ClickMerchantApi | null = refused.api) =>
    fiscalize({ ...refused.order, ...over }, api, NOW);
  expect(await why({})).toEqual({ outcome: "refused", why: "Click refused POST: no (-1)" });
  expect(await why({ lines: null })).toMatchObject({ why: expect.stringContaining("codes") });
  expect(await why({ lines: [] })).toMatchObject({ why: expect.stringContaining("add up to 0") });
  expect(await why({}, null)).toMatchObject({ why: expect.stringContaining("Merchant API") });
});

function refusal(): ClickRefusal {
  return new ClickRefusal("POST", -1, "no");
}
