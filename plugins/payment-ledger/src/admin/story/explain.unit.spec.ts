import { attemptColor, attemptLabel, attemptMoments, explainAttempt } from "./explain-attempt";
import { settlementState } from "./explain-settlement";
import { explainStory, isCashPromised, refreshInterval, storySum } from "./explain-story";
import { buildAttempt, buildSettlement } from "./story-builders";

describe("an attempt", () => {
  it.each([
    ["created", false, null, "blue", "attempt.why.created"],
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

describe("the story", () => {
  const counting = buildAttempt({ state: "performed", counts: true });
  const dueBack = buildAttempt({ state: "performed", refund_due: "order_cancelled" });

  it.each([
    ["awaiting", "100", [], false, "story.awaiting"],
    ["awaiting", "100", [], true, "story.awaitingCash"],
    ["awaiting", null, [], false, "story.noTotal"],
    ["processing", "100", [], false, "story.processing"],
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
    expect(refreshInterval({ status, settlement: [...settlement] })).toBe(ms);
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
