import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type PrescriptionService from "../../../modules/prescription/service";
import type { Twin } from "../../../files/twins";
import type { PrescriptionRow } from "../../../modules/prescription/rows";
import { mayRead } from "../../../prescription/may-read";
import type { SealedPatient } from "../../../prescription/patient";
import { prescriptionsOf } from "../../../prescription/prescriptions-of";
import { PrescriptionProblem } from "../../../prescription/problem";
import { actorOf, type Reviewer } from "../../../prescription/reviewers";
import { wakePrescriptions } from "../../../prescription/tell";
import { readTitles } from "../../../prescription/titles";
import { fileView, lineView, type FileView, type LineView } from "../../../prescription/views";
import { answering } from "../../answer-prescription";
import { localeOfRequest } from "../../request-locale";

/** A line as the pharmacist sees it. */
export type ReviewedLine = LineView & {
  approved_variant_id: string | null;
  note: string | null;
  refills_allowed: number;
  days_supply: number | null;
};

/** A page as the pharmacist is told of it. */
export type ReviewedFile = FileView & {
  width: number;
  height: number;
  /** Other customers' prescriptions with a picture much like it: perhaps one paper for two. */
  alike: string[];
  /** Others that this customer handed in, with such a picture: perhaps the paper was used already. */
  alike_own: Twin[];
};

/** What is on a prescription: for whoever holds its lease, and for senior pharmacists. */
export type PrescriptionContents = {
  patient: Omit<SealedPatient, "note">;
  customer_note: string | null;
  question: string | null;
  answer: string | null;
  e_rx_number: string | null;
  lines: ReviewedLine[];
  files: ReviewedFile[];
  /** What the first of two reviewers approved. */
  first_review: PrescriptionRow["first_review"];
};

export type AdminPrescription = Pick<
  PrescriptionRow,
  | "id"
  | "no"
  | "status"
  | "version"
  | "pages"
  | "source"
  | "issued_on"
  | "valid_until"
  | "decided_by"
  | "lease_by"
  | "reject_code"
> & {
  waiting_since: string | null;
  lease_until: string | null;
  decided_at: string | null;
  created_at: string;
  /** Null for staff who may not see it. */
  contents: PrescriptionContents | null;
};

export type AdminPrescriptionAnswer = { prescription: AdminPrescription };

/** Answers with a prescription, as much of it as whoever asks may see. */
export async function sendPrescription(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPrescriptionAnswer>,
  id = req.params.id!,
): Promise<void> {
  const books = prescriptionsOf(req.scope);
  const user_id = req.auth_context.actor_id;
  const row = await books.prescriptions.find(id);
  if (!row) {
    throw new PrescriptionProblem("prescription_not_found");
  }
  const reading = await mayRead(req.scope, row, user_id);
  if (reading.allowed && reading.as !== "lease") {
    const reviewer = await books.pharmacists.reviewerOrNull(user_id);
    const actor = reviewer ? actorOf(reviewer) : { role: "staff" as const, id: user_id };
    await books.readings.read(row.id, actor, reading.as);
  }
  res.json({
    prescription: {
      id: row.id,
      no: row.no,
      status: row.status,
      version: row.version,
      pages: row.pages,
      source: row.source,
      issued_on: row.issued_on,
      valid_until: row.valid_until,
      decided_by: row.decided_by,
      lease_by: row.lease_by,
      reject_code: row.reject_code,
      waiting_since: row.waiting_since?.toISOString() ?? null,
      lease_until: row.lease_until?.toISOString() ?? null,
      decided_at: row.decided_at?.toISOString() ?? null,
      created_at: row.created_at.toISOString(),
      contents: reading.allowed ? await contentsOf(req, books, row) : null,
    },
  });
}

/** A route by which a pharmacist does something with a prescription; staff who are none are refused. */
export const reviewing = <Body>(
  act: (
    books: PrescriptionService,
    by: { id: string; reviewer: Reviewer; body: Body },
  ) => Promise<unknown>,
) =>
  answering<Body, AdminPrescriptionAnswer>(async (req, res) => {
    const books = prescriptionsOf(req.scope);
    const reviewer = await books.pharmacists.reviewer(req.auth_context.actor_id);
    await act(books, { id: req.params.id!, reviewer, body: req.validatedBody });
    wakePrescriptions(req.scope);
    await sendPrescription(req, res);
  });

async function contentsOf(
  req: AuthenticatedMedusaRequest,
  { prescriptions, files }: PrescriptionService,
  row: PrescriptionRow,
): Promise<PrescriptionContents> {
  const lines = await prescriptions.lines(row.id);
  const locale = localeOfRequest(req, "uz");
  const titleOf = await readTitles(
    req.scope,
    lines.flatMap((line) => [line.variant_id, line.approved_variant_id]),
    locale,
  );
  const { note, ...patient } = prescriptions.patient(row);
  const ownAlike = await files.ownAlike(row.id);
  return {
    patient,
    customer_note: note,
    question: row.question,
    answer: prescriptions.answered(row),
    e_rx_number: row.external_no,
    first_review: row.first_review,
    files: (await files.of([row.id])).map((file) => ({
      ...fileView(file),
      width: file.width,
      height: file.height,
      alike: file.alike,
      alike_own: ownAlike.get(file.id) ?? [],
    })),
    lines: lines.map((line) => ({
      ...lineView(line, titleOf, locale),
      approved_variant_id: line.approved_variant_id,
      note: line.note,
      refills_allowed: line.refills_allowed,
      days_supply: line.days_supply,
    })),
  };
}
