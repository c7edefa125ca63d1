import {
  buildAttempt,
  buildOrder,
  buildPayable,
  buildView,
  doing,
  NOW,
} from "../../unit-tests/build-view";
import type { Flow } from "./flow";
import { shown } from "./shown";

const CARD = { pan: "860053******8829", ps: "uzcard", token: "hidden" };
const at = (flow: Partial<Flow>, over = {}) =>
  shown(buildView({ attempt: buildAttempt(flow, over) }), 0n);

it("shows the form until it is over", () => {
  const form = { step: "form", form_url: "https://g/1", form_expires_at: NOW + 1000 } as const;
  expect(at(form)).toEqual({
    step: "card_form",
    form_url: "https://g/1",
    expires_at: new Date(NOW + 1000).toISOString(),
  });
  expect(at({ ...form, form_expires_at: NOW })).toEqual({ step: "begin" });
  expect(at({ ...form, ...doing("look_at_card") })).toEqual({ step: "processing" });
});

it("shows what is left of codes, and never the token", () => {
  const flow = { step: "otp", uuid: "u1", card: CARD, sent_at: NOW - 15_500 } as const;
  const seen = at({ ...flow, wrong_codes: 1, resends: 2, error: "wrong_otp" });
  expect(seen).toEqual({
    step: "otp",
    otp_length: 6,
    card_pan: CARD.pan,
    ps: "uzcard",
    resend_after_s: 45,
    resends_left: 1,
    tries_left: 2,
    expires_at: new Date(NOW + 284_500).toISOString(),
    error: "wrong_otp",
  });
  expect(at({ ...flow, sent_at: NOW - 70_000 }).resend_after_s).toBe(0);
});

it.each([
  [{ step: "opening" }, {}, "processing"],
  [{ step: "card", card: CARD }, {}, "processing"],
  [{ step: "confirming" }, {}, "processing"],
  [{ step: "otp", dropping: "u1" }, {}, "processing"],
  [{ step: "ended" }, { state: "held", counts: true }, "processing"],
  [{ step: "ended" }, { state: "performed", counts: true }, "paid"],
  [{ step: "ended" }, { state: "performed", refund_due: "already_paid" }, "failed"],
  [{ step: "ended" }, { state: "refunded" }, "failed"],
  [{ step: "ended" }, { state: "cancelled" }, "begin"],
  [{ step: "ended", error: "card_declined" }, { state: "cancelled" }, "failed"],
] satisfies [Partial<Flow>, object, string][])("%j, %j: %s", (flow, over, step) => {
  expect(at(flow, over).step).toBe(step);
});

it("knows orders without a payment by card", () => {
  expect(shown(buildView(), 0n)).toEqual({ step: "begin" });
  expect(shown(buildView({ payable: buildPayable({ status: "paid" }) }), 0n)).toEqual({
    step: "paid",
  });
  expect(shown(buildView({ order: buildOrder({ status: "canceled" }) }), 0n)).toEqual({
    step: "failed",
  });
  expect(shown(buildView(), 15_000_001n)).toEqual({ step: "failed" });
});
