import { yandexState } from "./statuses";

const TABLE: [raw: string, state: ReturnType<typeof yandexState>][] = [
  ["new", "created"],
  ["estimating", "created"],
  ["estimating_failed", "failed"],
  ["ready_for_approval", "created"],
  ["accepted", "accepted"],
  ["performer_lookup", "accepted"],
  ["performer_draft", "accepted"],
  ["performer_found", "accepted"],
  ["performer_not_found", "failed"],
  ["pickup_arrived", "accepted"],
  ["ready_for_pickup_confirmation", "accepted"],
  ["pickuped", "in_transit"],
  ["delivery_arrived", "out_for_delivery"],
  ["ready_for_delivery_confirmation", "out_for_delivery"],
  ["delivered", "delivered"],
  ["delivered_finish", "delivered"],
  ["returning", "returned"],
  ["return_arrived", "returned"],
  ["ready_for_return_confirmation", "returned"],
  ["returned", "returned"],
  ["returned_finish", "returned"],
  ["cancelled", "cancelled"],
  ["cancelled_with_payment", "cancelled"],
  ["cancelled_by_taxi", "cancelled"],
  ["cancelled_with_items_on_hands", "attention"],
  ["failed", "failed"],
  ["pay_waiting", null],
  ["Delivered", null],
  ["", null],
];

it.each(TABLE)("%p means %p", (raw, state) => {
  expect(yandexState(raw)).toBe(state);
});
