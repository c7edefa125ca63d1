import { tashkentDay } from "../medicine/first-expired";
import type { RxClass } from "../types";
import { needsNote, type DecisionCode } from "./decision-codes";
import { groupsOf, type MedicineGroup } from "./groups";
import { statusOfLines, type LineState } from "./line-states";
import { PrescriptionProblem } from "./problem";
import { validityOf, type Day, type ValiditySource } from "./validity";

/** What the pharmacist says of one line. */
export type LineDecision = {
  id: string;
  decision: "approve" | "reduce" | "substitute" | "reject";
  variant_id?: string | null;
  /** Packs a fill. */
  quantity?: number | null;
  reason_code?: DecisionCode | null;
  note?: string | null;
  /** How often it may be had again. */
  refills?: number | null;
  /** How many days one fill lasts; needed with refills. */
  days_supply?: number | null;
};

export type Decision = {
  lines: readonly LineDecision[];
  /** The day on the prescription. */
  issued_on?: Day | null;
  printed_valid_days?: number | null;
  e_rx_number?: string | null;
};

/** A line as it was asked for. */
export type AskedLine = { id: string; variant_id: string | null; quantity: number };

/** What is known of a variant that may be approved. */
export type VariantFacts = {
  rx_class: RxClass | null;
  /** Its own ATC code and those of its substances. */
  atc: readonly string[];
  /** Variants of the same substances, strength and form. */
  alike: ReadonlySet<string>;
};

export type DecisionRules = {
  validDays: number;
  groups: readonly MedicineGroup[];
  /** Whether groups that demand an electronic prescription get their way. */
  eRxMandatory: boolean;
};

export type DecidedLine = {
  id: string;
  status: LineState;
  variant_id: string | null;
  quantity: number;
  reason_code: DecisionCode | null;
  note: string | null;
  /** The variant instead of which another is given: the customer has to consent. */
  substituted_for: string | null;
  refills: number;
  days_supply: number | null;
  valid_until: Day | null;
  valid_source: ValiditySource | null;
  double_check: boolean;
};

export type Decided = {
  status: "approved" | "partially_approved" | "rejected";
  lines: DecidedLine[];
  /** The last day on which any line can be used; null when none can. */
  valid_until: Day | null;
  valid_source: ValiditySource | null;
  /** Why all of it is refused: the first reason given. */
  reject_code: DecisionCode | null;
};

type Known = {
  facts: ReadonlyMap<string, VariantFacts>;
  rules: DecisionRules;
  now: Date;
};

/**
 * Makes a decision of what a pharmacist says of every line.
 *
 * @throws PrescriptionProblem lines_missing, line_unknown, reason_missing, note_too_short, quantity_wrong, variant_missing,
 * not_an_alternative, refill_days_missing, issued_on_wrong, prescription_expired, forbidden_remote, e_prescription_required
 */
export function decide(asked: readonly AskedLine[], decision: Decision, known: Known): Decided {
  const said = new Map(decision.lines.map((line) => [line.id, line]));
  if (decision.lines.some(({ id }) => !asked.some((line) => line.id === id))) {
    throw new PrescriptionProblem("line_unknown");
  }
  if (asked.length === 0 || said.size !== asked.length || decision.lines.length !== asked.length) {
    throw new PrescriptionProblem("lines_missing");
  }
  const lines = asked.map((line) => decideLine(line, said.get(line.id)!, decision, known));
  const last = lines.reduce<DecidedLine | null>(
    (a, b) => (b.valid_until && (!a || b.valid_until > a.valid_until!) ? b : a),
    null,
  );
  const status = statusOfLines(lines.map((line) => line.status));
  return {
    status,
    lines,
    valid_until: last?.valid_until ?? null,
    valid_source: last?.valid_source ?? null,
    reject_code: status === "rejected" ? lines[0]!.reason_code : null,
  };
}

function decideLine(
  asked: AskedLine,
  said: LineDecision,
  decision: Decision,
  known: Known,
): DecidedLine {
  const reason_code = said.reason_code ?? null;
  const note = said.note?.trim() || null;
  if (reason_code && needsNote(reason_code, note)) {
    throw new PrescriptionProblem("note_too_short", { line: asked.id });
  }
  if (said.decision === "reject") {
    if (!reason_code) {
      throw new PrescriptionProblem("reason_missing", { line: asked.id });
    }
    return {
      id: asked.id,
      status: reason_code === "out_of_stock" ? "out_of_stock" : "rejected",
      variant_id: asked.variant_id,
      quantity: 0,
      reason_code,
      note,
      substituted_for: null,
      refills: 0,
      days_supply: null,
      valid_until: null,
      valid_source: null,
      double_check: false,
    };
  }
  const granted = grant(asked, said, known.facts);
  const groups = mayBeGranted(granted.variant_id, decision, known, asked.id);
  const refills = said.refills ?? 0;
  if (refills > 0 && !said.days_supply) {
    throw new PrescriptionProblem("refill_days_missing", { line: asked.id });
  }
  const validity = validOn(decision, groups, known, asked.id);
  return {
    id: asked.id,
    ...granted,
    reason_code,
    note,
    refills,
    days_supply: said.days_supply ?? null,
    valid_until: validity.until,
    valid_source: validity.source,
    double_check: groups.some((group) => group.double_check),
  };
}

type Grant = Pick<DecidedLine, "status" | "quantity" | "substituted_for"> & { variant_id: string };

/** What is given: the thing asked for, less of it, or another one of the same substances, strength and form. */
function grant(
  asked: AskedLine,
  said: LineDecision,
  facts: ReadonlyMap<string, VariantFacts>,
): Grant {
  const variant_id = said.variant_id ?? asked.variant_id;
  const quantity = said.quantity ?? asked.quantity;
  if (!variant_id) {
    throw new PrescriptionProblem("variant_missing", { line: asked.id });
  }
  const isReduced = quantity < asked.quantity;
  if (quantity < 1 || quantity > asked.quantity || (said.decision === "approve" && isReduced)) {
    throw new PrescriptionProblem("quantity_wrong", { line: asked.id });
  }
  const isAnother = asked.variant_id !== null && variant_id !== asked.variant_id;
  if (said.decision === "substitute") {
    if (!isAnother || !facts.get(asked.variant_id!)?.alike.has(variant_id)) {
      throw new PrescriptionProblem("not_an_alternative", { line: asked.id });
    }
    return { status: "substituted", variant_id, quantity, substituted_for: asked.variant_id };
  }
  if (isAnother) {
    throw new PrescriptionProblem("not_an_alternative", { line: asked.id });
  }
  if (said.decision === "reduce" && !isReduced) {
    throw new PrescriptionProblem("quantity_wrong", { line: asked.id });
  }
  const status = isReduced ? "approved_reduced" : "approved";
  return { status, variant_id, quantity, substituted_for: null };
}

function mayBeGranted(
  variant_id: string,
  decision: Decision,
  { facts, rules }: Known,
  line: string,
): MedicineGroup[] {
  const fact = facts.get(variant_id);
  if (!fact) {
    throw new PrescriptionProblem("variant_missing", { line });
  }
  if (fact.rx_class === "strict") {
    throw new PrescriptionProblem("forbidden_remote", { line });
  }
  const groups = groupsOf(fact.atc, rules.groups);
  const demanded = rules.eRxMandatory && groups.some((group) => group.e_prescription);
  if (fact.rx_class === "rx" && demanded && !decision.e_rx_number) {
    throw new PrescriptionProblem("e_prescription_required", { line });
  }
  return groups;
}

function validOn(
  { issued_on, printed_valid_days }: Decision,
  groups: readonly MedicineGroup[],
  { rules, now }: Known,
  line: string,
): { until: Day; source: ValiditySource } {
  const today = tashkentDay(now.getTime());
  if (!issued_on || issued_on > today) {
    throw new PrescriptionProblem("issued_on_wrong");
  }
  const validity = validityOf(issued_on, {
    printed_days: printed_valid_days,
    default_days: rules.validDays,
    groups,
  });
  if (validity.until < today) {
    throw new PrescriptionProblem("prescription_expired", { line });
  }
  return validity;
}
