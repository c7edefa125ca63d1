import { PRESCRIPTION_STATES } from "../prescription/states";
import { assertMayRemove, assertTakesPages, placeFor } from "./page-place";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 10, minute));

it("pages are taken by a draft, and by what the pharmacist asked about", () => {
  const open = PRESCRIPTION_STATES.filter((status) => {
    try {
      assertTakesPages({ status, waiting_since: null });
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: "prescription_locked", more: { status } });
      return false;
    }
  });
  expect(open).toEqual(["draft", "needs_info"]);
});

it.each([
  ["draft", null, at(0), true],
  ["needs_info", at(5), at(4), false],
  ["needs_info", at(5), at(5), false],
  ["needs_info", at(5), at(6), true],
  ["submitted", at(5), at(6), false],
] as const)("in %s, asked at %s, a page of %s may go: %s", (status, asked, created, may) => {
  const remove = () => assertMayRemove({ status, waiting_since: asked }, { created_at: created });
  if (may) {
    remove();
  } else {
    expect(remove).toThrow("prescription_locked");
  }
});

it("the first free number is next, and there are five", () => {
  expect(placeFor([])).toBe(1);
  expect(placeFor([1, 3])).toBe(2);
  expect(placeFor([5, 4, 2, 1])).toBe(3);
  expect(() => placeFor([1, 2, 3, 4, 5])).toThrow("too_many_files");
});
