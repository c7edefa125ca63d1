import type { LedgerView } from "@medusa-uz/payment-ledger";
import {
  buildAttempt,
  buildOrder,
  buildPayable,
  buildView,
  doing,
  NOW,
  SETTINGS,
} from "../../unit-tests/build-view";
import { act, type Action } from "./act";
import type { Flow } from "./flow";

const begin: Action = { type: "begin", transaction_id: "197-new", locale: "ru", no_receipt: false };
const on = (flow: Partial<Flow>, action: Action, view: Partial<LedgerView> = {}) =>
  act(buildView({ attempts: [buildAttempt(flow)], ...view }), action, SETTINGS);

const FORM: Partial<Flow> = { step: "form", session: "s1", form_expires_at: NOW + 1 };
const CODE: Partial<Flow> = { step: "otp", uuid: "u1", sent_at: NOW - 61_000, dropped: ["u0"] };

describe("begin", () => {
  it("writes the payment down before the gateway is asked", () => {
    expect(act(buildView(), begin, SETTINGS)).toMatchObject({
      commands: [
        {
          type: "create",
          transaction_id: "197-new",
          amount: 15_000_000n,
          account: { order_id: "197" },
          exclusive: true,
          details: { step: "opening", mode: "hold", locale: "ru" },
        },
      ],
      next: { type: "open_form" },
    });
    expect(act(buildView(), begin, { ...SETTINGS, mode: "sale" }).next).toEqual({
      type: "open_checkout",
    });
  });

  it.each([
    ["unknown", { order: null, payable: null }],
    ["paid", { payable: buildPayable({ status: "paid" }) }],
    ["held", { payable: buildPayable({ status: "held" }) }],
    ["expired", { payable: buildPayable({ status: "expired" }) }],
    ["cancelled", { order: buildOrder({ status: "canceled" }) }],
    ["paid in cash", { order: buildOrder({ captured: 1n }) }],
    ["in dollars", { order: buildOrder({ currency_code: "usd" }) }],
    ["of a fraction of a tiyin", { order: buildOrder({ total: null }) }],
    ["below the least sum", { order: buildOrder({ total: 99_999n }) }],
  ] satisfies [string, Partial<LedgerView>][])("nothing for an order that is %s", (_what, view) => {
    expect(act(buildView(view), begin, SETTINGS)).toEqual({ patch: {}, commands: [], next: null });
  });

  it("nothing where a receipt is demanded and none can be made", () => {
    expect(act(buildView(), { ...begin, no_receipt: true }, SETTINGS).commands).toEqual([]);
  });

  it.each(["form", "card", "otp", "confirming"] as const)(
    "goes on with a payment at %s",
    (step) => {
      expect(on({ ...FORM, step }, begin)).toEqual({ patch: {}, commands: [], next: null });
    },
  );

  it("opens another form when the first one is over", () => {
    expect(on({ ...FORM, form_expires_at: NOW }, begin).next).toEqual({ type: "open_form" });
  });

  it("is possible again after a payment that ended, not beside one that is held", () => {
    const ended = buildAttempt({}, { state: "cancelled" });
    expect(act(buildView({ attempts: [ended] }), begin, SETTINGS).commands).toHaveLength(1);
    const held = buildAttempt({}, { state: "held" });
    expect(act(buildView({ attempts: [held] }), begin, SETTINGS).commands).toEqual([]);
  });
});

describe("each action at its own step, and only there", () => {
  it.each([
    [FORM, { type: "bound" }, { type: "look_at_card" }],
    [CODE, { type: "bound" }, null],
    [CODE, { type: "otp", code: "112233" }, { type: "confirm_hold", code: "112233" }],
    [FORM, { type: "otp", code: "112233" }, null],
    [{ ...CODE, step: "confirming" }, { type: "otp", code: "112233" }, null],
    [CODE, { type: "resend" }, { type: "drop_hold", uuid: "u1" }],
    [FORM, { type: "resend" }, null],
    [FORM, { type: "abandon" }, { type: "look_at_card" }],
    [CODE, { type: "abandon" }, { type: "drop_hold", uuid: "u1" }],
    [{ step: "checkout", uuid: "u1" }, { type: "abandon" }, { type: "annul_sale" }],
    [{ ...CODE, step: "confirming" }, { type: "abandon" }, null],
    [{ ...CODE, ...doing("confirm_hold") }, { type: "otp", code: "112233" }, null],
    [{ ...CODE, ...doing("drop_hold") }, { type: "resend" }, null],
    [{ ...FORM, ...doing("look_at_card") }, { type: "bound" }, null],
    [{ ...FORM, ...doing("look_at_card", NOW) }, { type: "bound" }, { type: "look_at_card" }],
    [{ ...CODE, dropping: "u0" }, { type: "otp", code: "112233" }, null],
    [{ ...CODE, ending: { reason: 1, error: null } }, { type: "otp", code: "112233" }, null],
  ] satisfies [Partial<Flow>, Action, object | null][])(
    "%j and %j ask for %j",
    (flow, action, next) => {
      expect(on(flow, action).next).toEqual(next);
    },
  );

  it("a code is never written down", () => {
    const { patch, commands } = on(CODE, { type: "otp", code: "112233" });
    expect(JSON.stringify([patch, commands])).not.toContain("112233");
    expect(patch).toEqual({ step: "confirming", asked_at: NOW, error: null });
  });

  it("a code for an order that cannot use the money cancels the draft instead", () => {
    const paid = { payable: buildPayable({ status: "paid" }) };
    expect(on(CODE, { type: "otp", code: "112233" }, paid)).toMatchObject({
      next: { type: "drop_hold", uuid: "u1" },
      patch: { ending: { reason: 10 }, dropping: "u1", uuid: null },
    });
  });

  it("a draft that is given up is known as such before the gateway is asked", () => {
    expect(on(CODE, { type: "resend" }).patch).toMatchObject({
      step: "card",
      uuid: null,
      dropping: "u1",
      dropped: ["u0", "u1"],
      resends: 1,
    });
  });

  it.each([
    [{ sent_at: NOW - 59_999 }, "too_soon"],
    [{ sent_at: NOW - 60_000 }, undefined],
    [{ resends: 2 }, undefined],
    [{ resends: 3 }, "too_many_codes"],
  ])("another code with %j: %s", (over, error) => {
    const step = on({ ...CODE, ...over }, { type: "resend" });
    expect(step.error).toBe(error);
    expect(step.next === null).toBe(error !== undefined);
  });
});
