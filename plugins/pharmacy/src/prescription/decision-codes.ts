/** Why a line is not given as prescribed (pharmacy-uz.md, section 4.4). */
export const DECISION_CODES = [
  "illegible",
  "expired",
  "wrong_patient",
  "missing_signature_or_seal",
  "missing_date",
  "not_registered_medicine",
  "dose_concern",
  "interaction_concern",
  "quantity_exceeds",
  "duplicate_use",
  "suspected_forgery",
  "forbidden_remote",
  "e_prescription_required",
  "out_of_stock",
  "other",
] as const;
export type DecisionCode = (typeof DECISION_CODES)[number];

export const SHORTEST_NOTE = 10;

/** `other` says nothing by itself: it needs a note of ten characters. */
export const needsNote = (code: DecisionCode, note: string | null | undefined): boolean =>
  code === "other" && (note ?? "").trim().length < SHORTEST_NOTE;
