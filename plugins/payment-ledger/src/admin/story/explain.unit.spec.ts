import {
  attemptColor,
  attemptLabel,
  attemptMoments,
  attemptSums,
  dueBackAdvice,
  explainAttempt,
  sumDueBack,
} from "./explain-attempt";
import { settlementState } from "./explain-settlement";
import { explainStory, isCashPromised, refreshInterval, storySum } from "./explain-story";
import { buildAttempt, buildSettlement, buildTransfer } from "./story-builders";

describe("an attempt", () => {
  it.each([
    ["created", false, null, "blue", "attempt.why.created"],
    ["held", true, null, "orange", "attempt.why.held"],
    ["held", false, "order_cancelled", "orange", "attempt.why.dueBack"],
    ["performed", true, null, "green", "attempt.why.counts"],
    ["performed", false, "already_paid", "orange", "attempt.why.dueBack"],
    ["performed", false, "order_cancelled", "orange", "attempt.why.dueBack"],
    ["performed", false, "amount_changed", "orange", "attempt.why.dueBack"],
    ["cancelled", false, null, "grey", "attempt.why.cancelled"],
    ["refunded", false, null, "purple", "attempt.why.refunded"],
  ] as const)("%s, counts %p, due back %p is %s: %s", (state, counts, refund_due, color, why) => {
    const attempt = buildAttempt({ state, counts, refund_due });
    expect(attemptColor(attempt)).toBe(color);
    expect(explainAttempt(attempt)).toBe(why);
    expect(attemptLabel(attempt)).toBe(refund_due ? "attempt.dueBack" : `attempt.${state}`);
  });

  it.each([
    ["created", 0, 0, ["attempt.createdAt"]],
    ["performed", 2, 0, ["attempt.createdAt", "attempt.performedAt"]],
    ["cancelled", 0, 3, ["attempt.createdAt", "attempt.cancelledAt"]],
    ["refunded", 2, 3, ["attempt.createdAt", "attempt.performedAt", "attempt.refundedAt"]],
  ] as const)("%s lists only moments that happened", (state, perform_time, cancel_time, labels) => {
    const moments = attemptMoments(
      buildAttempt({ state, create_time: 1, perform_time, cancel_time }),
    );
    expect(moments.map(({ label }) => label)).toEqual(labels);
  });
});

it.each([
  ["100", "100", "0", []],
  ["100", "0", "0", []],
  ["100", "60", "0", ["area.details.charged 60"]],
  ["100", "60", "20", ["area.details.charged 60", "area.details.refunded 20"]],
  ["100", "100", "20", ["area.details.refunded 20"]],
  ["100", "100", "100", []],
])("of %s asked, %s taken and %s given back the card shows %j", (...row) => {
  const [amount, charged, refunded, shown] = row;
  const sums = attemptSums({ amount, charged, refunded });
  expect(sums.map(({ label, tiyin }) => `${label} ${tiyin}`)).toEqual(shown);
});

it("owes the buyer what is held, or taken and not given back", () => {
  expect(sumDueBack(buildAttempt({ state: "held", amount: "100" }))).toBe("100");
  expect(
    sumDueBack(buildAttempt({ state: "performed", amount: "100", charged: "60", refunded: "20" })),
  ).toBe("40");
});

it.each([
  [[], "dueBack.action"],
  [["failed"], "dueBack.failed"],
  [["failed", "queued"], "area.attention.why.on_its_way"],
  [["failed", "sent"], "area.attention.why.on_its_way"],
] as const)("advises after transfers %j: %s", (states, advice) => {
  expect(dueBackAdvice(states.map((state) => ({ state })))).toBe(advice);
});

describe("the story", () => {
  const counting = buildAttempt({ state: "performed", counts: true });
  const held = buildAttempt({ state: "held", counts: true });
  const dueBack = buildAttempt({ state: "performed", refund_due: "order_cancelled" });

  it.each([
    ["awaiting", "100", [], false, "story.awaiting"],
    ["awaiting", "100", [], true, "story.awaitingCash"],
    ["awaiting", null, [], false, "story.noTotal"],
    ["processing", "100", [], false, "story.processing"],
    ["processing", "100", [held], false, "story.held"],
    ["paid", "100", [counting], false, "story.paid"],
    ["paid", "100", [], true, "story.paidCash"],
    ["refunded", "100", [], false, "story.refunded"],
    ["cancelled", "100", [], false, "story.cancelled"],
    ["cancelled", "100", [dueBack], false, "story.cancelledDue"],
  ] as const)("%s, total %p, %p, cash %p: %s", (status, total, attempts, cash, key) => {
    expect(explainStory({ status, total, attempts: [...attempts] }, cash)).toBe(key);
  });

  it.each([
    ["100", [], "100"],
    ["0", [], null],
    [null, [], null],
    ["0", [buildAttempt({ state: "refunded", amount: "700" })], "700"],
    ["0", [buildAttempt({ state: "cancelled", amount: "700" })], null],
    ["500", [buildAttempt({ state: "created", amount: "700" })], "500"],
    ["500", [dueBack, buildAttempt({ state: "performed", counts: true, amount: "700" })], "700"],
  ] as const)("total %p with %j shows %p", (total, attempts, sum) => {
    expect(storySum({ total, attempts: [...attempts] })).toBe(sum);
  });

  it.each([
    ["awaiting", [], 5000],
    ["processing", [], 5000],
    ["paid", [], false],
    ["paid", [buildSettlement({ done_at: null })], 3000],
    ["paid", [buildSettlement({ done_at: "2026-11-21T07:00:00Z" })], false],
    ["cancelled", [buildSettlement({ last_error: "no" })], 3000],
    ["refunded", [], false],
  ] as const)("%s with settlement %p is looked at again after %p", (status, settlement, ms) => {
    expect(refreshInterval({ status, settlement: [...settlement], transfers: [] })).toBe(ms);
  });

  it.each([
    ["queued", 1500],
    ["sent", 1500],
    ["done", false],
    ["failed", false],
  ] as const)("with a transfer that is %s is looked at again after %p", (state, ms) => {
    const transfers = [buildTransfer({ state })];
    expect(refreshInterval({ status: "paid", settlement: [], transfers })).toBe(ms);
  });
});

it.each([
  [{ done_at: null, last_error: null }, "waiting"],
  [{ done_at: null, last_error: "timeout" }, "failing"],
  [{ done_at: "2026-11-21T07:00:00Z", last_error: null }, "done"],
] as const)("settlement %p is %s", (line, state) => {
  expect(settlementState(line)).toBe(state);
});

it.each([
  [{}, false],
  [{ payment_collections: [{ payments: [] }] }, false],
  [{ payment_collections: [{ payments: [{ provider_id: "pp_payme_payme" }] }] }, false],
  [{ payment_collections: [{ payments: [{ provider_id: "pp_system_default" }] }] }, true],
  [
    {
      payment_collections: [
        { payments: [{ provider_id: "pp_system_default", canceled_at: "2026-11-21T07:00:00Z" }] },
      ],
    },
    false,
  ],
])("cash in %j is promised: %p", (order, promised) => {
  expect(isCashPromised(order)).toBe(promised);
});
