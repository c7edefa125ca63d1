import { needsNote, type DecisionCode } from "../../prescription/decision-codes";
import type { Contents, DecideBody, Prescription, ReviewedLine } from "../prescriptions-api";

export type Verdict = DecideBody["lines"][number]["decision"];

/** What is said of a line so far; numbers are as they are typed. */
export type LineDraft = {
  id: string;
  /** Null: nothing yet. */
  verdict: Verdict | null;
  /** The pack given instead, or for a line that names none. */
  variant_id: string | null;
  quantity: string;
  reason_code: DecisionCode | "";
  note: string;
  refills: string;
  days_supply: string;
};

export type DecisionDraft = {
  lines: LineDraft[];
  issued_on: string;
  printed_valid_days: string;
  e_rx_number: string;
};

/** What is missing before a decision can be sent. */
export type Gap =
  | { line: string; gap: "verdict" | "variant" | "quantity" | "reason" | "note" | "days_supply" }
  | { line: null; gap: "issued_on" | "printed_valid_days" };

const LONGEST_DAYS = 366;
const MOST_REFILLS = 24;

/** Nothing is decided beforehand, not even what a first reviewer has said: the second one looks for themselves. */
export function draftOf(
  { issued_on }: Pick<Prescription, "issued_on">,
  contents: Contents,
): DecisionDraft {
  return {
    lines: contents.lines.map(emptyLine),
    issued_on: issued_on ?? "",
    printed_valid_days: "",
    e_rx_number: contents.e_rx_number ?? "",
  };
}

/** A draft that still fits after a line was added: what was said stays said. */
export function withLines(draft: DecisionDraft, lines: readonly ReviewedLine[]): DecisionDraft {
  const said = new Map(draft.lines.map((line) => [line.id, line]));
  return { ...draft, lines: lines.map((line) => said.get(line.id) ?? emptyLine(line)) };
}

const emptyLine = ({ id, quantity }: Pick<ReviewedLine, "id" | "quantity">): LineDraft => ({
  id,
  verdict: null,
  variant_id: null,
  quantity: String(quantity),
  reason_code: "",
  note: "",
  refills: "",
  days_supply: "",
});

/** Says yes or no to a line; what belonged to another verdict is forgotten. */
export function judge(draft: LineDraft, line: ReviewedLine, verdict: Verdict): LineDraft {
  if (verdict === draft.verdict) {
    return draft;
  }
  const isWhole = verdict !== "reduce";
  return {
    ...draft,
    verdict,
    // A pack chosen for a line without one stays; a substitute goes with its verdict.
    variant_id: line.variant_id === null ? draft.variant_id : null,
    quantity: String(isWhole ? line.quantity : Math.max(1, line.quantity - 1)),
    reason_code: "",
    note: "",
  };
}

/** Every line as it was asked for. */
export function approveAll(draft: DecisionDraft, lines: readonly ReviewedLine[]): DecisionDraft {
  return {
    ...draft,
    lines: draft.lines.map((one) => {
      const line = lines.find(({ id }) => id === one.id);
      return line ? judge(one, line, "approve") : one;
    }),
  };
}

/** Why it cannot be sent yet, in the order of the screen; empty when it can. */
export function gapsOf(draft: DecisionDraft, lines: readonly ReviewedLine[], today: string): Gap[] {
  const gaps = draft.lines.flatMap((one) => {
    const line = lines.find(({ id }) => id === one.id);
    return line ? gapsOfLine(one, line) : [];
  });
  if (!draft.lines.some(isYes)) {
    return gaps;
  }
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(draft.issued_on) && draft.issued_on <= today;
  const printed = draft.printed_valid_days.trim();
  return [
    ...gaps,
    ...(isDay ? [] : [{ line: null, gap: "issued_on" } as const]),
    ...(printed === "" || whole(printed, 1, LONGEST_DAYS) !== null
      ? []
      : [{ line: null, gap: "printed_valid_days" } as const]),
  ];
}

function gapsOfLine(draft: LineDraft, line: ReviewedLine): Gap[] {
  const gap = (name: Extract<Gap, { line: string }>["gap"]): Gap => ({ line: line.id, gap: name });
  if (draft.verdict === null) {
    return [gap("verdict")];
  }
  if (draft.verdict === "reject") {
    if (draft.reason_code === "") {
      return [gap("reason")];
    }
    return needsNote(draft.reason_code, draft.note) ? [gap("note")] : [];
  }
  const quantity = whole(draft.quantity, 1, line.quantity);
  const refills = draft.refills.trim() === "" ? 0 : whole(draft.refills, 0, MOST_REFILLS);
  const isMissing = draft.verdict === "substitute" || line.variant_id === null;
  return [
    ...(isMissing && draft.variant_id === null ? [gap("variant")] : []),
    ...(quantity === null || (draft.verdict === "reduce" && quantity === line.quantity)
      ? [gap("quantity")]
      : []),
    ...(draft.reason_code !== "" && needsNote(draft.reason_code, draft.note) ? [gap("note")] : []),
    ...(refills === null || (refills > 0 && whole(draft.days_supply, 1, LONGEST_DAYS) === null)
      ? [gap("days_supply")]
      : []),
  ];
}

/** What is sent; only of a draft without gaps. */
export function bodyOf(draft: DecisionDraft, version: number): DecideBody {
  const isSomethingGiven = draft.lines.some(isYes);
  const printed = draft.printed_valid_days.trim();
  return {
    version,
    lines: draft.lines.map(bodyOfLine),
    issued_on: (isSomethingGiven && draft.issued_on) || null,
    printed_valid_days: isSomethingGiven && printed ? Number(printed) : null,
    e_rx_number: draft.e_rx_number.trim() || null,
  };
}

function bodyOfLine(draft: LineDraft): DecideBody["lines"][number] {
  const said = {
    id: draft.id,
    decision: draft.verdict!,
    reason_code: draft.reason_code || null,
    note: draft.note.trim() || null,
  };
  if (draft.verdict === "reject") {
    return said;
  }
  const refills = Number(draft.refills.trim() || 0);
  return {
    ...said,
    variant_id: draft.variant_id,
    quantity: Number(draft.quantity),
    refills,
    days_supply: refills > 0 ? Number(draft.days_supply) : null,
  };
}

/** What will become of the whole: all yes, some, none. */
export function outlookOf(
  draft: DecisionDraft,
): "approved" | "partially_approved" | "rejected" | null {
  if (draft.lines.length === 0 || draft.lines.some(({ verdict }) => verdict === null)) {
    return null;
  }
  const granted = draft.lines.filter(isYes).length;
  return granted === 0
    ? "rejected"
    : granted === draft.lines.length
      ? "approved"
      : "partially_approved";
}

const isYes = ({ verdict }: LineDraft): boolean => verdict !== null && verdict !== "reject";

/** A whole number as it is typed, within its bounds; null otherwise. */
function whole(typed: string, least: number, most: number): number | null {
  const number = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : NaN;
  return number >= least && number <= most ? number : null;
}
