import type { MedusaContainer } from "@medusajs/framework/types";
import type { LineRow, PrescriptionRow } from "../modules/prescription/rows";
import type PrescriptionService from "../modules/prescription/service";
import type { Profile } from "../compliance/profiles";
import { reservationViews } from "../reservation/views";
import type { ReservationView } from "../reservation/wire";
import type { Locale } from "../types";
import type { DecisionCode } from "./decision-codes";
import type { LineState } from "./line-states";
import { REASON_WORDS } from "./reason-words";
import type { PrescriptionState } from "./states";
import { readTitles } from "./titles";
import type { Day } from "./validity";

/** A line as its customer sees it. */
export type LineView = {
  id: string;
  text: string | null;
  variant_id: string | null;
  title: string | null;
  quantity: number;
  approved_quantity: number;
  status: LineState;
  reason_code: DecisionCode | null;
  reason_text: string | null;
  substitution: {
    variant_id: string;
    title: string | null;
    state: "asked" | "accepted" | "declined";
  } | null;
  valid_until: Day | null;
};

/** A page; it is opened by its own route. */
export type FileView = { id: string; page_no: number; mime: "image/jpeg" };

export const fileView = ({ id, page_no, mime }: FileView): FileView => ({ id, page_no, mime });

/** A prescription as its customer sees it. */
export type PrescriptionView = {
  id: string;
  number: string;
  status: PrescriptionState;
  patient: { name: string; birth_year: number; relation: string };
  lines: LineView[];
  /** How many pages there are. */
  pages: number;
  files: FileView[];
  /** What the pharmacist asks, while it is asked. */
  question: string | null;
  valid_until: Day | null;
  waiting_since: string | null;
  created_at: string;
  /** Its newest order. */
  reservation: ReservationView | null;
  /** Whether packs of it can be reserved now. */
  may_reserve: boolean;
  profile: Profile;
};

/** What its customer sees of prescriptions; reasons in the language of the request. */
export async function viewsOf(
  container: MedusaContainer,
  { prescriptions, reservations, options, files }: PrescriptionService,
  rows: readonly PrescriptionRow[],
  locale: Locale,
): Promise<PrescriptionView[]> {
  const lines = new Map<string, LineRow[]>();
  for (const line of await prescriptions.linesOfAll(rows.map(({ id }) => id))) {
    lines.set(line.prescription_id, [...(lines.get(line.prescription_id) ?? []), line]);
  }
  const pages = await files.of(rows.map(({ id }) => id));
  const all = [...lines.values()].flat();
  const titleOf = await readTitles(
    container,
    all.flatMap((line) => [line.variant_id, line.approved_variant_id]),
    locale,
  );
  const ids = rows.map(({ id }) => id);
  const reserved = await reservationViews(container, await reservations.newestOf(ids));
  const free = await reservations.reservable(rows, all);
  return rows.map((row) => {
    const { name, birth_year, relation } = prescriptions.patient(row);
    return {
      id: row.id,
      number: String(row.no),
      status: row.status,
      patient: { name, birth_year, relation },
      lines: (lines.get(row.id) ?? []).map((line) => lineView(line, titleOf, locale)),
      pages: row.pages,
      files: pages.filter((one) => one.prescription_id === row.id).map(fileView),
      question: row.status === "needs_info" ? row.question : null,
      valid_until: row.valid_until,
      waiting_since: row.waiting_since?.toISOString() ?? null,
      created_at: row.created_at.toISOString(),
      reservation: reserved.get(row.id) ?? null,
      may_reserve: free.has(row.id),
      profile: options.profile,
    };
  });
}

export function lineView(
  line: LineRow,
  titleOf: (id: string | null) => string | null,
  locale: Locale,
): LineView {
  const { reason_code, note } = line;
  const words = reason_code ? REASON_WORDS[reason_code][locale] : null;
  return {
    id: line.id,
    text: line.prescribed_text,
    variant_id: line.variant_id,
    title: titleOf(line.variant_id ?? line.approved_variant_id),
    quantity: line.quantity,
    approved_quantity: line.approved_quantity,
    status: line.status,
    reason_code,
    reason_text: reason_code === "other" && note ? note : words,
    substitution:
      line.consent && line.approved_variant_id
        ? {
            variant_id: line.approved_variant_id,
            title: titleOf(line.approved_variant_id),
            state: line.consent,
          }
        : null,
    valid_until: line.valid_until,
  };
}
