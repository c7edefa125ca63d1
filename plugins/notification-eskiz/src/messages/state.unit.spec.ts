import { isFinal, RANK, stateAfter, stateOf, toldState, type MessageState } from "./state";

it.each([
  ["waiting", "pending"],
  ["NEW", "pending"],
  ["STORED", "pending"],
  ["ACCEPTED", "sent"],
  ["ENROUTE", "sent"],
  ["TRANSMTD", "sent"],
  ["PARTDELIVERED", "partially_delivered"],
  ["DELIVRD", "delivered"],
  ["DELIVERED", "delivered"],
  ["UNDELIV", "undelivered"],
  ["UNDELIVERABLE", "undelivered"],
  ["EXPIRED", "expired"],
  ["REJECTD", "rejected"],
  ["REJECTED", "rejected"],
  ["DELETED", "failed"],
  ["delivrd ", "delivered"],
  ["UNKNOWN", null],
  ["", null],
  [undefined, null],
  ["constructor", null],
])("%s is %s", (status, state) => {
  expect(stateOf(status)).toBe(state);
});

const after = (...statuses: string[]) =>
  statuses.reduce<MessageState>((state, status) => {
    const reported = stateOf(status);
    return reported ? stateAfter(state, reported) : state;
  }, "pending");

it.each([
  [["ACCEPTED", "DELIVRD", "EXPIRED"], "delivered"],
  [["EXPIRED", "DELIVRD"], "delivered"],
  [["DELIVRD", "ACCEPTED"], "delivered"],
  [["EXPIRED", "ACCEPTED"], "expired"],
  [["REJECTD", "UNDELIV"], "rejected"],
  [["ACCEPTED", "NEW"], "sent"],
  [["ACCEPTED", "UNKNOWN"], "sent"],
  [["PARTDELIVERED", "ACCEPTED", "DELIVRD", "DELIVRD"], "delivered"],
])("after %j it is %s", (statuses, state) => {
  expect(after(...(statuses as string[]))).toBe(state);
});

it("ends in the same state whatever the order of the reports", () => {
  const reports = ["NEW", "ACCEPTED", "PARTDELIVERED", "DELIVRD"];
  for (let turn = 0; turn < 24; turn += 1) {
    const order = [...reports].sort(
      (a, b) => ((turn * 7 + a.length) % 5) - ((turn * 3 + b.length) % 5),
    );
    expect(after(...order)).toBe("delivered");
  }
});

it.each(Object.keys(RANK) as MessageState[])(
  "%s is final only when nothing can come of it",
  (state) => {
    expect(isFinal(state)).toBe(
      ["not_sent", "refused", "delivered", "undelivered", "expired", "rejected", "failed"].includes(
        state,
      ),
    );
  },
);

it("tells others what concerns them, in their words", () => {
  expect(toldState("partially_delivered")).toBe("sent");
  expect(toldState("not_sent")).toBe("not_sent");
  expect(
    ["sending", "unknown", "refused", "pending"].map((one) => toldState(one as MessageState)),
  ).toEqual([null, null, null, null]);
});
