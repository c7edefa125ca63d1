import { generateEntityId } from "@medusajs/framework/utils";
import { nameKeys, sealText, type Patient, type SealedPatient } from "../../prescription/patient";
import { PrescriptionProblem } from "../../prescription/problem";
import { lockPrescription, recordEvent } from "./chain-book";
import { addLines, type Wish } from "./line-book";
import type { PrescriptionOptions } from "./options";
import { firstOf, rowsOf, type Sql } from "./rows";

const DAY_MS = 86_400_000;

export type NewPrescription = {
  customer_id: string;
  patient: Patient;
  wishes: readonly Wish[];
  note?: string | null;
  /** Of an electronic prescription, which needs no pages. */
  external_no?: string | null;
  /** The cart its wishes come from; they leave it when it is handed in. */
  cart_id?: string | null;
  /** The address they consented from. */
  ip: string | null;
};

type Rules = Pick<PrescriptionOptions, "consentVersion" | "perDay"> & { secret: string };

/** Writes a draft down, with the patient's name sealed. @returns its id. @throws PrescriptionProblem too_many_today */
export async function writeDraft(
  trx: Sql,
  entry: NewPrescription,
  { secret, consentVersion, perDay }: Rules,
  now: Date,
): Promise<string> {
  const id = generateEntityId(undefined, "rx");
  const { customer_id, patient, note = null } = entry;
  const sealed: SealedPatient = { ...patient, note };
  await assertNotTooMany(trx, customer_id, perDay, now);
  await rowsOf(
    trx,
    `insert into prescription (id, customer_id, uploaded_by, source, external_no, patient_sealed, patient_keys,
       consent_version, consent_at, consent_ip, cart_id, created_at)
     values (:id, :customer_id, :customer_id, :source, :external_no, :sealed, :keys, :consent, :now, :ip, :cart_id, :now)`,
    {
      id,
      customer_id,
      source: entry.external_no ? "e_rx" : "upload",
      external_no: entry.external_no ?? null,
      sealed: sealText(secret, id, JSON.stringify(sealed)),
      keys: nameKeys(secret, patient.name),
      consent: consentVersion,
      ip: entry.ip,
      cart_id: entry.cart_id ?? null,
      now,
    },
  );
  await addLines(trx, id, entry.wishes);
  await recordEvent(trx, await lockPrescription(trx, id), {
    at: now,
    actor: { role: "customer", id: customer_id },
    type: "create",
    to: "draft",
    meta: { lines: entry.wishes.length, consent: consentVersion },
  });
  return id;
}

async function assertNotTooMany(
  trx: Sql,
  customer_id: string,
  perDay: number,
  now: Date,
): Promise<void> {
  // Those who ask at once wait for each other.
  await rowsOf(trx, "select pg_advisory_xact_lock(hashtext('prescriptions of ' || :customer_id))", {
    customer_id,
  });
  const made = await firstOf<{ count: number }>(
    trx,
    `select count(*)::int as count from prescription where customer_id = :customer_id and created_at > :since`,
    { customer_id, since: new Date(now.getTime() - DAY_MS) },
  );
  if (made!.count >= perDay) {
    throw new PrescriptionProblem("too_many_today");
  }
}
