import { isHeldByLaw } from "./held-by-law";

it.each([
  [[], false],
  [["create", "submit"], false],
  [["legal_hold", "read"], true],
  [["legal_hold", "legal_hold_over"], false],
  [["legal_hold", "legal_hold_over", "legal_hold"], true],
])("after %j it is held: %p", (types, held) => {
  expect(isHeldByLaw(types.map((type) => ({ type })))).toBe(held);
});
