import { approve, decideOf, decidedLine } from "./decision.fixture";
import { assertMayReview, firstReviewOf, needsSecond, type Reviewer } from "./reviewers";

const reviewer = (more: Partial<Reviewer> = {}): Reviewer => ({
  user_id: "user_1",
  is_senior: false,
  customer_ids: [],
  ...more,
});
const prescription = { customer_id: "cus_1", uploaded_by: "cus_1", first_review: null };
const first = firstReviewOf(reviewer(), [decidedLine()]);

describe("four eyes", () => {
  it.each<[string, Partial<Reviewer>, object]>([
    ["own_prescription", { customer_ids: ["cus_9", "cus_1"] }, {}],
    ["own_prescription", {}, { uploaded_by: "user_1" }],
    ["other_reviewer_needed", { is_senior: true }, { first_review: first }],
    ["senior_only", { user_id: "user_2" }, { first_review: first }],
  ])("%s", (code, who, what) => {
    expect(() => assertMayReview(reviewer(who), { ...prescription, ...what })).toThrow(code);
  });

  it("lets another one look, and after a pharmacist a senior one", () => {
    assertMayReview(reviewer(), prescription);
    const senior = reviewer({ user_id: "user_2", is_senior: true });
    assertMayReview(senior, { ...prescription, first_review: first });
    const bySenior = { ...first, by: "user_3", is_senior: true };
    assertMayReview(reviewer(), { ...prescription, first_review: bySenior });
  });
});

describe("double check", () => {
  it.each([
    ["nobody before", null, {}, true],
    ["the same as the first", first, {}, false],
    ["less than the first", first, { quantity: 1 }, false],
    ["more than the first", first, { quantity: 3 }, true],
    ["another one than the first", first, { variant_id: "x" }, true],
    ["refills that the first did not give", first, { refills: 1 }, true],
    ["another line than the first", first, { id: "l2" }, true],
    ["a rejection", null, { status: "rejected" as const }, false],
    ["an ordinary medicine", null, { double_check: false }, false],
  ])("%s: needs a second one", (_, before, line, needed) => {
    expect(needsSecond([decidedLine(line)], before)).toBe(needed);
  });

  it("is asked for by the group of a medicine", () => {
    const { lines } = decideOf(["methotrexate", "losartan"], [approve("l1"), approve("l2")]);
    expect(lines.map(({ double_check }) => double_check)).toEqual([true, false]);
  });
});
