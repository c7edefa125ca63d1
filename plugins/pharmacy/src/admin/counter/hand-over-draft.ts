import type { DispenseBody } from "../../api/admin/prescriptions/validators";
import type { CounterLine, CounterPrescription, DispenseAnswer } from "../../counter/wire";

/** Packs of one series, as they are typed. */
export type PacksDraft = { series: string; expires_on: string; quantity: string };

export type CounterLineDraft = {
  line_id: string;
  /** The customer takes it; otherwise it falls out of the order. */
  isTaken: boolean;
  packs: PacksDraft[];
};

/** What was seen of one prescription. */
export type DocumentDraft = { prescription_id: string; isChecked: boolean; e_rx_number: string };

export type HandOverDraft = {
  lines: CounterLineDraft[];
  documents: DocumentDraft[];
  payment: DispenseBody["payment"];
};

/** What is missing before packs leave the counter, in the order of the screen. */
export type CounterGap = "nothing" | "series" | "quantity" | "document";

export const emptyPacks = (quantity: number): PacksDraft => ({
  series: "",
  expires_on: "",
  quantity: String(Math.max(1, quantity)),
});

/** Everything reserved, of the packs that expire first; money that is held is taken from where it is held. */
export function draftOf({ order, prescriptions, lines }: DispenseAnswer): HandOverDraft {
  return {
    lines: lines.map((line) => ({
      line_id: line.line_id,
      isTaken: true,
      packs: suggestedOf(line),
    })),
    // The number is typed from what the customer shows: filled in, it would be compared with itself.
    documents: prescriptions.map(({ id }) => ({
      prescription_id: id,
      isChecked: false,
      e_rx_number: "",
    })),
    payment: order.is_held ? "hold" : "cash",
  };
}

function suggestedOf({ suggested, quantity }: CounterLine): PacksDraft[] {
  const rows = suggested.map((one): PacksDraft => ({
    series: one.series,
    expires_on: one.expires_on,
    quantity: String(one.quantity),
  }));
  const left = quantity - suggested.reduce((sum, one) => sum + one.quantity, 0);
  return left > 0 ? [...rows, emptyPacks(left)] : rows;
}

/** Packs of a line that are typed so far. */
export const packsOf = ({ packs }: CounterLineDraft): number =>
  packs.reduce((sum, { quantity }) => sum + (wholeOf(quantity) ?? 0), 0);

/** Whether less is taken than was reserved: the sum is counted anew then. */
export const isPartial = (draft: HandOverDraft, lines: readonly CounterLine[]): boolean =>
  draft.lines.some((one) => {
    const line = lines.find(({ line_id }) => line_id === one.line_id);
    return line !== undefined && (!one.isTaken || packsOf(one) < line.quantity);
  });

/** What is to be taken for what is handed over, so'm; null where a price is not known. */
export function dueOf(draft: HandOverDraft, { order, lines }: DispenseAnswer): number | null {
  let due = order.due;
  for (const one of draft.lines) {
    const line = lines.find(({ line_id }) => line_id === one.line_id);
    const left = line ? line.quantity - (one.isTaken ? packsOf(one) : 0) : 0;
    if (line && left > 0) {
      if (line.price === null) {
        return null;
      }
      due -= left * line.price;
    }
  }
  return Math.max(0, due);
}

/** Prescriptions that something is taken on, with what was seen of them. */
export function documentsOf(
  draft: HandOverDraft,
  { lines, prescriptions }: DispenseAnswer,
): { prescription: CounterPrescription; seen: DocumentDraft }[] {
  const isTaken = (line_id: string) =>
    draft.lines.some((one) => one.line_id === line_id && one.isTaken);
  const taken = lines.filter(({ line_id }) => isTaken(line_id));
  return prescriptions
    .filter(({ id }) => taken.some(({ prescription_id }) => prescription_id === id))
    .map((prescription) => ({
      prescription,
      seen: draft.documents.find(({ prescription_id }) => prescription_id === prescription.id)!,
    }));
}

export function gapsOf(draft: HandOverDraft, answer: DispenseAnswer): CounterGap[] {
  const taken = draft.lines.filter(({ isTaken }) => isTaken);
  const gaps = new Set<CounterGap>();
  if (taken.length === 0) {
    gaps.add("nothing");
  }
  for (const one of taken) {
    const reserved = answer.lines.find(({ line_id }) => line_id === one.line_id)?.quantity ?? 0;
    const series = one.packs.map((packs) => packs.series.trim());
    const isNamed = one.packs.every(
      (packs) => packs.series.trim() !== "" && /^\d{4}-\d{2}-\d{2}$/.test(packs.expires_on),
    );
    if (!isNamed || new Set(series).size < series.length) {
      gaps.add("series");
    }
    const isCounted = one.packs.every(({ quantity }) => wholeOf(quantity) !== null);
    if (!isCounted || one.packs.length === 0 || packsOf(one) > reserved) {
      gaps.add("quantity");
    }
  }
  const isSeen = documentsOf(draft, answer).every(
    ({ prescription, seen }) =>
      seen.isChecked && (prescription.requires === "original" || seen.e_rx_number.trim() !== ""),
  );
  if (!isSeen) {
    gaps.add("document");
  }
  return (["nothing", "series", "quantity", "document"] as const).filter((gap) => gaps.has(gap));
}

/** What is sent; only of a draft without gaps. */
export function bodyOf(draft: HandOverDraft, answer: DispenseAnswer): DispenseBody {
  const documents = documentsOf(draft, answer);
  const papers = documents.filter(({ prescription }) => prescription.requires === "original");
  const electronic = documents.filter(({ prescription }) => prescription.requires === "e_rx");
  return {
    lines: draft.lines
      .filter(({ isTaken }) => isTaken)
      .flatMap(({ line_id, packs }) =>
        packs.map((one) => ({
          line_id,
          series: one.series.trim(),
          expires_on: one.expires_on,
          quantity: Number(one.quantity),
        })),
      ),
    ...(papers.length > 0 && { original_checked: papers.every(({ seen }) => seen.isChecked) }),
    ...(electronic.length > 0 && {
      e_rx: electronic.map(({ seen }) => ({
        number: seen.e_rx_number.trim(),
        checked: seen.isChecked,
      })),
    }),
    payment: draft.payment,
  };
}

const wholeOf = (typed: string): number | null =>
  /^[1-9]\d{0,3}$/.test(typed.trim()) ? Number(typed) : null;
