import { PrescriptionProblem } from "../prescription/problem";
import { NOBODY } from "../modules/prescription/deletion-book";
import { rowsOf, type Sql } from "../modules/prescription/rows";
import { MOST_DIFFERENT } from "./likeness";

type Owner = { prescription_id: string; customer_id: string };

/** The same paper may be handed in again when nothing came of the first time. */
const CAME_TO_NOTHING = `o.status in ('draft', 'rejected', 'canceled') or (o.status = 'expired' and o.decided_at is null)`;

/**
 * Refuses a file that its customer sent before: in this prescription, or in another one that waits or was approved.
 *
 * @throws PrescriptionProblem file_duplicate
 */
export async function assertNotSentBefore(
  trx: Sql,
  { prescription_id, customer_id }: Owner,
  source_sha256: string,
): Promise<void> {
  await waitForTurn(trx, customer_id);
  const twins = await rowsOf(
    trx,
    `select 1 from prescription_file f join prescription o on o.id = f.prescription_id
     where f.customer_id = :customer_id and f.source_sha256 = :source_sha256 and f.removed_at is null
       and (f.prescription_id = :prescription_id or not (${CAME_TO_NOTHING})) limit 1`,
    { prescription_id, customer_id, source_sha256 },
  );
  if (twins.length > 0) {
    throw new PrescriptionProblem("file_duplicate");
  }
}

/**
 * The same for all pages of a draft, when it is handed in: two drafts may have been made with one paper.
 *
 * @throws PrescriptionProblem file_duplicate
 */
export async function assertPagesNotHandedIn(
  trx: Sql,
  { prescription_id, customer_id }: Owner,
): Promise<void> {
  await waitForTurn(trx, customer_id);
  const twins = await rowsOf(
    trx,
    `select 1 from prescription_file mine
       join prescription_file f on f.customer_id = mine.customer_id and f.source_sha256 = mine.source_sha256
         and f.prescription_id <> mine.prescription_id and f.removed_at is null
       join prescription o on o.id = f.prescription_id
     where mine.prescription_id = :prescription_id and mine.customer_id = :customer_id and mine.removed_at is null
       and not (${CAME_TO_NOTHING}) limit 1`,
    { prescription_id, customer_id },
  );
  if (twins.length > 0) {
    throw new PrescriptionProblem("file_duplicate");
  }
}

/** Prescriptions of other customers, of the last year, with a picture much like this one: perhaps one paper for two. */
export async function findAlike(
  trx: Sql,
  customer_id: string,
  likeness: string | null,
): Promise<string[]> {
  if (!likeness) {
    return [];
  }
  const rows = await rowsOf<{ prescription_id: string }>(
    trx,
    `select distinct prescription_id from prescription_file
     where customer_id <> :customer_id and stored_at is not null and created_at > now() - interval '1 year'
       and bit_count(likeness # cast(:likeness as bit(256))) <= :most order by prescription_id limit 20`,
    { customer_id, likeness, most: MOST_DIFFERENT },
  );
  return rows.map(({ prescription_id }) => prescription_id);
}

/** A prescription as people call it. */
export type Twin = { id: string; number: string };

/**
 * Other prescriptions that the customer of this one handed in, with a picture much like one of its pages: perhaps a paper that
 * was used already. By page.
 */
export async function findOwnAlike(
  sql: Sql,
  prescription_id: string,
): Promise<Map<string, Twin[]>> {
  const rows = await rowsOf<Twin & { file_id: string }>(
    sql,
    `select distinct mine.id as file_id, o.id, o.no::text as number, o.no from prescription_file mine
       join prescription_file f on f.customer_id = mine.customer_id and f.prescription_id <> mine.prescription_id
         and f.stored_at is not null and f.removed_at is null
         and bit_count(mine.likeness # f.likeness) <= :most
       join prescription o on o.id = f.prescription_id and o.status not in ('draft', 'canceled')
     where mine.prescription_id = :prescription_id and mine.customer_id <> :nobody order by o.no limit 20`,
    { prescription_id, most: MOST_DIFFERENT, nobody: NOBODY },
  );
  const twins = new Map<string, Twin[]>();
  for (const { file_id, id, number } of rows) {
    twins.set(file_id, [...(twins.get(file_id) ?? []), { id, number }]);
  }
  return twins;
}

/** What one customer sends at once is looked at one after the other. */
async function waitForTurn(trx: Sql, customer_id: string): Promise<void> {
  await rowsOf(trx, "select pg_advisory_xact_lock(hashtext('pages of ' || :customer_id))", {
    customer_id,
  });
}
