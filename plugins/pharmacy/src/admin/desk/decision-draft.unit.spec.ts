import type { Contents, ReviewedLine } from "../prescriptions-api";
import {
  approveAll,
  bodyOf,
  draftOf,
  gapsOf,
  judge,
  outlookOf,
  withLines,
  type DecisionDraft,
  type LineDraft,
} from "./decision-draft";

const TODAY = "2026-11-21";

const buildLine = (more: Partial<ReviewedLine> = {}): ReviewedLine => ({
  id: "line_1",
  text: null,
  variant_id: "variant_1",
  title: "Losartan",
  quantity: 3,
  approved_quantity: 0,
  status: "pending",
  reason_code: null,
  reason_text: null,
  substitution: null,
  valid_until: null,
  approved_variant_id: null,
  note: null,
  refills_allowed: 0,
  days_supply: null,
  ...more,
});

const buildContents = (lines: ReviewedLine[], more: Partial<Contents> = {}): Contents => ({
  patient: { name: "Aziza", birth_year: 1990, relation: "self" },
  customer_note: null,
  question: null,
  answer: null,
  e_rx_number: null,
  first_review: null,
  files: [],
  ...more,
  lines,
});

const named = buildLine();
const written = buildLine({ id: "line_2", text: "Tab. Losartani", variant_id: null, title: null });

function buildDraft(lines: ReviewedLine[], more: Partial<DecisionDraft> = {}): DecisionDraft {
  return { ...draftOf({ issued_on: null }, buildContents(lines)), issued_on: TODAY, ...more };
}

const said = (line: ReviewedLine, more: Partial<LineDraft>): DecisionDraft =>
  buildDraft([line], { lines: [{ ...buildDraft([line]).lines[0]!, ...more }] });

it("decides nothing beforehand, and takes over what the customer has typed", () => {
  const draft = draftOf(
    { issued_on: null },
    buildContents([named, written], { e_rx_number: "DMED-1" }),
  );
  expect(draft.e_rx_number).toBe("DMED-1");
  expect(draft.lines.map(({ verdict, quantity }) => [verdict, quantity])).toEqual([
    [null, "3"],
    [null, "3"],
  ]);
  expect(outlookOf(draft)).toBeNull();
});

it.each<[string, ReviewedLine, Partial<LineDraft>, string[]]>([
  ["nothing said", named, {}, ["verdict"]],
  ["approved", named, { verdict: "approve" }, []],
  ["a line that names no pack", written, { verdict: "approve" }, ["variant"]],
  ["the same with a pack", written, { verdict: "approve", variant_id: "v" }, []],
  ["reduced to what was asked", named, { verdict: "reduce", quantity: "3" }, ["quantity"]],
  ["reduced to nothing", named, { verdict: "reduce", quantity: "0" }, ["quantity"]],
  ["reduced", named, { verdict: "reduce", quantity: "2" }, []],
  ["more than was asked", named, { verdict: "approve", quantity: "4" }, ["quantity"]],
  ["words for a number", named, { verdict: "reduce", quantity: "two" }, ["quantity"]],
  ["a substitute not chosen", named, { verdict: "substitute" }, ["variant"]],
  ["a substitute", named, { verdict: "substitute", variant_id: "v" }, []],
  ["rejected without a reason", named, { verdict: "reject" }, ["reason"]],
  ["rejected for something else", named, { verdict: "reject", reason_code: "other" }, ["note"]],
  [
    "the same in a short word",
    named,
    { verdict: "reject", reason_code: "other", note: "no" },
    ["note"],
  ],
  ["rejected", named, { verdict: "reject", reason_code: "illegible" }, []],
  ["refills without days", named, { verdict: "approve", refills: "2" }, ["days_supply"]],
  ["refills", named, { verdict: "approve", refills: "2", days_supply: "30" }, []],
  [
    "too many refills",
    named,
    { verdict: "approve", refills: "25", days_supply: "30" },
    ["days_supply"],
  ],
])("%s", (_name, line, more, gaps) => {
  expect(gapsOf(said(line, more), [line], TODAY).map(({ gap }) => gap)).toEqual(gaps);
});

it.each([
  ["", ["issued_on"]],
  ["2026-11-22", ["issued_on"]],
  ["21.11.2026", ["issued_on"]],
  ["2026-11-21", []],
])("issued on %p", (issued_on, gaps) => {
  const draft = approveAll(buildDraft([named], { issued_on }), [named]);
  expect(gapsOf(draft, [named], TODAY).map(({ gap }) => gap)).toEqual(gaps);
});

it("asks for no day when nothing is given", () => {
  const draft = said(named, { verdict: "reject", reason_code: "expired" });
  expect(gapsOf({ ...draft, issued_on: "" }, [named], TODAY)).toEqual([]);
  expect(bodyOf({ ...draft, issued_on: "" }, 4)).toEqual({
    version: 4,
    lines: [{ id: "line_1", decision: "reject", reason_code: "expired", note: null }],
    issued_on: null,
    printed_valid_days: null,
    e_rx_number: null,
  });
});

it("sends a substitute with what is said of it", () => {
  const draft = said(named, {
    verdict: "substitute",
    variant_id: "variant_9",
    quantity: "2",
    reason_code: "out_of_stock",
    note: "  ",
    refills: "1",
    days_supply: "30",
  });
  expect(bodyOf({ ...draft, printed_valid_days: "10", e_rx_number: " DMED-7 " }, 1)).toEqual({
    version: 1,
    lines: [
      {
        id: "line_1",
        decision: "substitute",
        variant_id: "variant_9",
        quantity: 2,
        reason_code: "out_of_stock",
        note: null,
        refills: 1,
        days_supply: 30,
      },
    ],
    issued_on: TODAY,
    printed_valid_days: 10,
    e_rx_number: "DMED-7",
  });
});

it("forgets what belonged to another verdict", () => {
  const [line] = said(named, {
    verdict: "substitute",
    variant_id: "v",
    reason_code: "other",
  }).lines;
  expect(judge(line!, named, "approve")).toMatchObject({ variant_id: null, reason_code: "" });
  expect(judge(line!, named, "reduce")).toMatchObject({ quantity: "2" });
  expect(judge(line!, named, "substitute")).toBe(line);
  const chosen = { ...line!, id: "line_2" };
  expect(judge(chosen, written, "reject")).toMatchObject({ variant_id: "v" });
});

it("keeps what was said when a line is added", () => {
  const draft = approveAll(buildDraft([named]), [named]);
  const grown = withLines(draft, [named, written]);
  expect(grown.lines.map(({ verdict }) => verdict)).toEqual(["approve", null]);
  expect(outlookOf(grown)).toBeNull();
});

it.each<[LineDraft["verdict"][], string | null]>([
  [[], null],
  [["approve", null], null],
  [["approve", "substitute"], "approved"],
  [["approve", "reject"], "partially_approved"],
  [["reject", "reject"], "rejected"],
])("%p comes to %p", (verdicts, outlook) => {
  const lines = verdicts.map((verdict, index) => ({
    ...buildDraft([named]).lines[0]!,
    id: String(index),
    verdict,
  }));
  expect(outlookOf(buildDraft([], { lines }))).toBe(outlook);
});
