import { eventKeyOf, fulfillmentOf } from "./parcel-key";

it.each([
  [1, "ful_1"],
  [2, "ful_1:2"],
])("departure %d is news of its own: %s", (departure, key) => {
  expect(eventKeyOf("ful_1", departure)).toBe(key);
  expect(fulfillmentOf(key)).toBe("ful_1");
});
