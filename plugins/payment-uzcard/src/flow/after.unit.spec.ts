import type { LedgerView } from "@medusa-uz/payment-ledger";
import {
  buildAttempt,
  buildCard,
  buildPayable,
  buildReported,
  buildView,
  doing,
  ME,
  NOW,
  SETTINGS,
} from "../../unit-tests/build-view";
import { after } from "./after";
import type { Effect, Outcome } from "./effect";
import type { Flow } from "./flow";
import type { FlowSettings } from "./step";

const CARD = { pan: "860053******8829", ps: "uzcard", token: "hidden" };
const CODE: Partial<Flow> = { step: "otp", uuid: "u1", card: CARD, sent_at: NOW - 1000 };
const SENT: Partial<Flow> = { ...CODE, step: "confirming", asked_at: NOW - 1000 };

const then = (
  flow: Partial<Flow>,
  effect: Effect,
  outcome: Outcome,
  view: Partial<LedgerView> = {},
  settings: Partial<FlowSettings> = {},
) => {
  const attempt = buildAttempt({ ...doing(effect.type), ...flow });
  return after(buildView({ attempt, ...view }), effect, outcome, ME, { ...SETTINGS, ...settings });
};
const failed = (code: string, failure: "refused" | "unknown" | "unavailable" = "refused") =>
  ({ type: "failed", failure, code }) as const;
const payment = (over: Parameters<typeof buildReported>[0]) =>
  ({ type: "payment", payment: buildReported(over) }) as const;
const cancel = (reason: number) => [{ type: "cancel", attempt_id: "payatt_1", reason }];
const holds = [
  { type: "hold", attempt_id: "payatt_1", expires_at: NOW + 4320 * 60_000 },
  expect.objectContaining({
    type: "transfer",
    kind: "charge",
    amount: 15_000_000n,
    cause: "automatic",
  }),
];

describe("a page was asked for", () => {
  it("shows the form, for 15 minutes", () => {
    const form = { type: "form", session_id: "s1", form_url: "https://g/card/s1" } as const;
    expect(then({}, { type: "open_form" }, form).patch).toEqual({
      step: "form",
      session: "s1",
      form_url: "https://g/card/s1",
      form_expires_at: NOW + 900_000,
    });
  });

  it("shows the checkout, for as long as the gateway keeps it", () => {
    const page = { type: "checkout", uuid: "u1", checkout_url: "https://g/invoice/u1" } as const;
    expect(then({ mode: "sale" }, { type: "open_checkout" }, page).patch).toMatchObject({
      step: "checkout",
      uuid: "u1",
      form_expires_at: NOW + 1_800_000,
    });
  });

  it.each(["refused", "unknown", "unavailable"] as const)(
    "ends when the answer was %s",
    (failure) => {
      for (const type of ["open_form", "open_checkout"] as const) {
        expect(then({}, { type }, failed("x", failure))).toMatchObject({
          commands: cancel(7),
          patch: { error: "gateway_unavailable" },
        });
      }
    },
  );
});

describe("the card was asked for", () => {
  const look: Effect = { type: "look_at_card" };
  const form = { step: "form", session: "s1" } as const;
  const card = (over: Parameters<typeof buildCard>[0] = {}) =>
    ({ type: "card", card: buildCard(over) }) as const;

  it("goes on to a draft with a card that may pay", () => {
    expect(then(form, look, card())).toMatchObject({
      patch: { step: "card", card: CARD },
      next: { type: "create_hold" },
    });
  });

  it("keeps the card as staff may see it, however the gateway writes it", () => {
    for (const pan of ["8600533364098829", "860053******8829"]) {
      const shown = { card_pan: "860053******8829", card: CARD };
      expect(then(form, look, card({ pan })).patch).toMatchObject(shown);
      expect(then(form, look, card({ pan, ps: "humo" })).patch).toMatchObject({
        card_pan: shown.card_pan,
      });
    }
    expect(then(form, look, card({ pan: null })).patch).toMatchObject({ card_pan: null });
  });

  it.each([
    ["not entered yet", card({ status: "draft", token: null })],
    ["of somebody else's session", card({ session_id: "s2" })],
  ])("waits for a card %s", (_what, outcome) => {
    expect(then(form, look, outcome)).toEqual({ patch: {}, commands: [], next: null });
  });

  it.each([
    [{ ps: "humo" }, 4, "card_not_allowed"],
    [{ ps: null }, 4, "card_not_allowed"],
    [{ usable: false }, 5, "card_declined"],
  ])("has the gateway forget a card %j", (over, reason, error) => {
    expect(then(form, look, card(over))).toMatchObject({
      patch: { ending: { reason, error }, card: { token: "hidden" } },
      next: { type: "remove_card" },
      commands: [],
    });
  });

  it("takes a Humo card where that is allowed", () => {
    const settings = { allowedPs: ["uzcard", "humo"] };
    expect(then(form, look, card({ ps: "humo" }), {}, settings).next).toEqual({
      type: "create_hold",
    });
  });

  it("makes no draft for an order that was paid meanwhile", () => {
    const view = { payable: buildPayable({ status: "paid" }) };
    expect(then(form, look, card(), view).next).toEqual({ type: "remove_card" });
  });

  it("forgets the card of a buyer who has left, and ends without one", () => {
    const ending = { reason: 2, error: null };
    expect(then({ ...form, ending }, look, card()).next).toEqual({ type: "remove_card" });
    expect(
      then({ ...form, ending }, look, card({ status: "draft", token: null })).commands,
    ).toEqual(cancel(2));
    expect(then({ ...form, ending }, look, failed("x", "unknown")).commands).toEqual(cancel(2));
  });

  it("says that the gateway is away, and waits", () => {
    expect(then(form, look, failed("x", "unavailable"))).toMatchObject({
      patch: { error: "gateway_unavailable" },
      commands: [],
    });
    expect(then(form, look, failed("ERROR_NOT_FOUND")).commands).toEqual(cancel(2));
  });
});

describe("a draft was asked for", () => {
  const create: Effect = { type: "create_hold" };
  const card = { step: "card", card: CARD } as const;

  it("waits for the buyer's code, or confirms at once where none is needed", () => {
    const drafted = { ...payment({}), otp_length: 5 };
    expect(then(card, create, drafted).patch).toMatchObject({
      ...{ step: "otp", uuid: "u1", otp_length: 5, sent_at: NOW, wrong_codes: 0 },
    });
    expect(then(card, create, payment({ needs_code: false }))).toMatchObject({
      next: { type: "confirm_hold", code: null },
      patch: { step: "confirming", uuid: "u1" },
    });
  });

  it.each([
    ["ERROR_CARD_NOT_FOUND", "refused", 5, "card_declined"],
    ["ERROR_INSUFFICIENT_FUNDS", "refused", 6, "insufficient_funds"],
    ["ERROR_ACCESS_DENIED", "refused", 7, "gateway_unavailable"],
    ["too_many_requests", "refused", 7, "too_many_codes"],
    ["ECONNREFUSED", "unavailable", 7, "gateway_unavailable"],
  ] as const)("%s (%s) ends it for reason %i", (code, failure, reason, error) => {
    expect(then(card, create, failed(code, failure))).toMatchObject({
      patch: { ending: { reason, error } },
      next: { type: "remove_card" },
    });
  });

  it("is looked for when the answer was lost", () => {
    expect(then(card, create, failed("ECONNABORTED", "unknown"))).toEqual({
      patch: { asked_at: NOW, lost_drafts: 1, error: "gateway_unknown" },
      commands: [],
      next: null,
    });
  });

  const find: Effect = { type: "find_hold" };
  const lost = { ...card, asked_at: NOW - 31_000, lost_drafts: 1, dropped: ["u0"] };
  const found = (...payments: ReturnType<typeof buildReported>[]) =>
    ({ type: "found", payments }) as const;

  it("found in the register, it is gone on with; given up ones are not", () => {
    const old = buildReported({ uuid: "u0", status: "error" });
    expect(then(lost, find, found(old, buildReported())).patch).toMatchObject({
      step: "otp",
      uuid: "u1",
    });
    expect(then(lost, find, found(old)).next).toEqual({ type: "create_hold" });
  });

  it.each([
    ["still on its way", { asked_at: NOW - 30_000 }, null],
    ["not there after all", {}, { type: "create_hold" }],
    ["lost twice", { lost_drafts: 2 }, { type: "remove_card" }],
  ])("not found: %s", (_what, over, next) => {
    expect(then({ ...lost, ...over }, find, found()).next).toEqual(next);
  });
});

describe("a code was sent on", () => {
  const confirm: Effect = { type: "confirm_hold", code: "112233" };

  it("the money is blocked, and charged by the same decision", () => {
    const blocked = payment({ status: "hold", hold: "active" });
    expect(then(SENT, confirm, blocked).commands).toEqual(holds);
    expect(then(SENT, confirm, blocked, {}, { capture: "manual" }).commands).toHaveLength(1);
    const at = { hold_expires_at: NOW + 5 };
    expect(then(SENT, confirm, payment({ hold: "active", ...at })).commands[0]).toMatchObject({
      expires_at: NOW + 5,
    });
  });

  it("blocked for an order that was paid meanwhile, it is not charged", () => {
    const view = { payable: buildPayable({ status: "paid" }) };
    expect(then(SENT, confirm, payment({ hold: "active" }), view).commands).toMatchObject([
      { type: "hold" },
    ]);
  });

  it.each([
    [{}, "wrong_otp", 1],
    [{ wrong_codes: 1 }, "wrong_otp", 2],
    [{ sent_at: NOW - 300_001 }, "otp_expired", 1],
  ])("a wrong one with %j: %s", (over, error, wrong_codes) => {
    expect(then({ ...SENT, ...over }, confirm, failed("ERROR_WRONG_OTP")).patch).toEqual({
      ...{ step: "otp", wrong_codes, error },
    });
  });

  it("the third wrong one cancels the draft", () => {
    expect(then({ ...SENT, wrong_codes: 2 }, confirm, failed("ERROR_WRONG_OTP"))).toMatchObject({
      next: { type: "drop_hold", uuid: "u1" },
      patch: { ending: { reason: 3, error: "wrong_otp" }, dropping: "u1" },
    });
  });

  it.each([
    ["ERROR_FIELDS", "refused"],
    ["ERROR_TRANS_NOT_READY", "refused"],
    ["ERROR_DEBIT_UNKNOWN", "unknown"],
    ["ERROR_CALLBACK_TIMEOUT", "unknown"],
    ["ERROR_UNKNOWN", "unknown"],
  ] as const)("%s is looked up at once", (code, failure) => {
    expect(then(SENT, confirm, failed(code, failure)).next).toEqual({ type: "look", uuid: "u1" });
  });

  it.each(["ECONNABORTED", "unreadable_answer"])("%s is left to the job", (code) => {
    expect(then(SENT, confirm, failed(code, "unknown"))).toEqual({
      ...{ patch: { asked_at: NOW }, commands: [], next: null },
    });
  });

  it.each([
    [failed("ECONNREFUSED", "unavailable"), { step: "otp", error: "gateway_unavailable" }],
    [failed("too_many_requests"), { step: "otp", error: "too_many_codes" }],
  ])("%j lets the buyer try again", (outcome, patch) => {
    expect(then(SENT, confirm, outcome)).toEqual({ patch, commands: [], next: null });
  });

  it.each([
    [null, 5, "card_declined"],
    ["-205", 5, "card_declined"],
    ["-240", 6, "insufficient_funds"],
  ])("a card refused with %s ends it", (response_code, reason, error) => {
    for (const effect of [confirm, { type: "look", uuid: "u1" } as const]) {
      expect(then(SENT, effect, payment({ status: "error", response_code }))).toMatchObject({
        patch: { ending: { reason, error } },
        next: { type: "remove_card" },
      });
    }
  });
});

describe("the payment was looked up", () => {
  const look: Effect = { type: "look", uuid: "u1" };

  it.each([
    ["progress", "draft", SENT, {}],
    ["billing", "active", SENT, null],
    ["draft", "draft", SENT, {}],
    [
      "draft",
      "draft",
      { ...SENT, asked_at: NOW - 30_001 },
      { step: "otp", error: "gateway_unknown" },
    ],
    ["other", "other", SENT, {}],
  ] as const)("%s, hold %s", (status, hold, flow, patch) => {
    const step = then(flow, look, payment({ status, hold }));
    if (patch) {
      expect(step).toEqual({ patch, commands: [], next: null });
    } else {
      expect(step.commands).toEqual(holds);
    }
  });

  it("of a sale: taken", () => {
    const flow = { mode: "sale", step: "checkout", uuid: "u1" } as const;
    expect(then(flow, look, payment({ status: "success", hold: null })).commands).toEqual([
      {
        ...{ type: "perform", attempt_id: "payatt_1", charged: 15_000_000n },
        ...{ give_back: true, fiscalize: true },
      },
    ]);
  });

  it("unheard of at the gateway, it is over; without an answer it is asked again", () => {
    expect(then(SENT, look, failed("ERROR_NOT_FOUND")).next).toEqual({ type: "remove_card" });
    expect(then(SENT, look, failed("x", "unknown"))).toEqual({
      patch: {},
      commands: [],
      next: null,
    });
  });
});

describe("a draft was to be cancelled", () => {
  const drop: Effect = { type: "drop_hold", uuid: "u1" };
  const dropping: Partial<Flow> = { step: "card", card: CARD, dropping: "u1", dropped: ["u1"] };
  const over = { ...dropping, ending: { reason: 1, error: null } };

  it.each([
    ["for the next code", dropping, payment({ status: "error" }), { type: "create_hold" }],
    ["for good", over, payment({ status: "error" }), { type: "remove_card" }],
    ["for good, unheard of", over, failed("ERROR_NOT_FOUND"), { type: "remove_card" }],
    ["and was refused", over, failed("ERROR_PAYMENT_APPLIED"), { type: "look", uuid: "u1" }],
    ["and nobody answered", over, failed("x", "unknown"), null],
  ])("%s", (_what, flow, outcome, next) => {
    expect(then(flow, drop, outcome)).toMatchObject({ next, commands: [] });
  });

  it("the code was quicker: the money is blocked, and counts", () => {
    for (const effect of [drop, { type: "look", uuid: "u1" } as const]) {
      const step = then(over, effect, payment({ status: "hold", hold: "active" }));
      expect(step).toMatchObject({
        patch: { uuid: "u1", ending: null, dropping: null },
        next: null,
      });
      expect(step.commands).toEqual(holds);
    }
  });
});

describe("the end", () => {
  it("comes whatever became of the card, and its token goes", () => {
    const flow = { card: CARD, ending: { reason: 4, error: "card_not_allowed" as const } };
    for (const outcome of [{ type: "done" } as const, failed("x", "unknown")]) {
      expect(then(flow, { type: "remove_card" }, outcome)).toMatchObject({
        commands: cancel(4),
        patch: { step: "ended", error: "card_not_allowed", card: { token: null } },
      });
    }
  });

  it.each([
    [{ type: "done" } as const, cancel(2), null],
    [failed("ERROR_NOT_FOUND"), cancel(2), null],
    [failed("ERROR_FIELDS"), [], { type: "look", uuid: "u1" }],
    [failed("x", "unknown"), [], null],
  ])("of a page at the gateway: %j", (outcome, commands, next) => {
    const flow = { mode: "sale", step: "checkout", uuid: "u1" } as const;
    const ending = { reason: 2, error: null };
    expect(then({ ...flow, ending }, { type: "annul_sale" }, outcome)).toMatchObject({
      ...{ commands, next },
    });
  });
});

describe("somebody else has taken over", () => {
  const other = { doing: { what: "find_hold", by: "other", until: NOW + 1 } };

  it("a draft nobody knows of is cancelled, and the claim stays theirs", () => {
    const flow = { ...CODE, uuid: "u2", ...other };
    expect(then(flow, { type: "create_hold" }, payment({}))).toMatchObject({
      next: { type: "drop_hold", uuid: "u1" },
      patch: { doing: other.doing, dropped: ["u1"] },
    });
  });

  it("blocked money is told all the same, a wrong code is not", () => {
    const confirm: Effect = { type: "confirm_hold", code: "112233" };
    expect(then({ ...SENT, ...other }, confirm, payment({ hold: "active" })).commands).toEqual(
      holds,
    );
    expect(then({ ...SENT, ...other }, confirm, failed("ERROR_WRONG_OTP"))).toEqual({
      ...{ patch: { doing: other.doing }, commands: [], next: null },
    });
  });
});

describe("the gateway lets nothing go", () => {
  const look: Effect = { type: "look", uuid: "u1" };
  const ended = { reason: 2, error: null };
  const page = { mode: "sale", step: "checkout", uuid: "u1", ending: ended } as const;
  const draft = { step: "card", card: CARD, dropping: "u1", ending: ended } as const;
  const PATIENCE = 15 * 60_000;
  const long = { form_expires_at: NOW - PATIENCE - 1, sent_at: NOW - PATIENCE - 1 };
  const short = { ...long, form_expires_at: NOW - PATIENCE };

  it.each([
    ["draft", payment({})],
    ["a name nobody knows", payment({ status: "other", hold: "other" })],
    ["no access", failed("ERROR_ACCESS_DENIED")],
  ])("an end that was decided on comes after 15 minutes: %s", (_what, outcome) => {
    expect(then({ ...page, ...long }, look, outcome).commands).toEqual(cancel(2));
    expect(then({ ...draft, ...long }, look, outcome).next).toEqual({ type: "remove_card" });
    for (const flow of [page, draft]) {
      expect(then({ ...flow, ...short }, look, outcome)).toMatchObject({
        ...{ commands: [], next: null },
      });
    }
  });

  it("of a code that was to be replaced, too", () => {
    const flow = { ...draft, ...long, ending: null };
    expect(then(flow, look, payment({}))).toMatchObject({
      next: { type: "remove_card" },
      patch: { ending: { reason: 7, error: "gateway_unavailable" }, dropping: null },
    });
  });

  it.each([
    ["money on its way", payment({ status: "progress" })],
    ["no answer", failed("x", "unknown")],
  ])("but not with %s", (_what, outcome) => {
    for (const flow of [page, draft]) {
      expect(then({ ...flow, ...long }, look, outcome)).toMatchObject({
        ...{ commands: [], next: null },
      });
    }
  });
});
