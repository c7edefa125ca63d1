import { uzpostState } from "../uzpost/statuses";
import { yandexState } from "../yandex/statuses";
import { afterNews } from "./after-news";

it.each([
  ["created", "in_transit", "in_transit"],
  ["in_transit", "dispatched", "in_transit"],
  ["in_transit", "issued_to_recipient", "delivered"],
  ["in_transit", "returning_to_origin", "returned"],
  ["out_for_delivery", "delivery_failed", "attention"],
  // After a failed try it goes out again.
  ["attention", "out_for_delivery", "out_for_delivery"],
  ["attention", "warehouse", "accepted"],
  // An answer that was overtaken.
  ["out_for_delivery", "warehouse", "out_for_delivery"],
  // The first news of a parcel whose making had no answer.
  ["unknown", "created", "accepted"],
  ["making", "created", "accepted"],
] as const)("%s and then %s is %s", (state, raw, next) => {
  expect(afterNews(state, { raw }, uzpostState)).toEqual({
    state: next,
    unknown: null,
    error: null,
  });
});

it.each(["created", "accepted", "in_transit", "out_for_delivery", "attention"] as const)(
  "an unknown word keeps %s, and is told",
  (state) => {
    expect(afterNews(state, { raw: "teleported" }, uzpostState)).toEqual({
      state,
      unknown: "teleported",
      error: null,
    });
  },
);

it("a parcel found with an unknown word is there all the same", () => {
  expect(afterNews("unknown", { raw: "teleported" }, uzpostState).state).toBe("created");
});

it("a trouble needs a person while the parcel is under way, and not after", () => {
  const trouble = "price_over_limit";
  expect(afterNews("created", { raw: "ready_for_approval", trouble }, yandexState)).toEqual({
    state: "attention",
    unknown: null,
    error: trouble,
  });
  expect(afterNews("created", { raw: "estimating_failed", trouble }, yandexState).state).toBe(
    "failed",
  );
});
