import { PrescriptionProblem } from "../prescription/problem";
import type { PrescriptionRow } from "../modules/prescription/rows";

export const MOST_FILES = 5;

type Dated = Pick<PrescriptionRow, "status" | "waiting_since">;

/** Pages are added to a draft, and to what the pharmacist asked about. @throws PrescriptionProblem prescription_locked */
export function assertTakesPages({ status }: Dated): void {
  if (status !== "draft" && status !== "needs_info") {
    throw new PrescriptionProblem("prescription_locked", { status });
  }
}

/**
 * Pages of a draft may be taken away; later those alone that were added since the pharmacist asked: what was looked at stays.
 *
 * @throws PrescriptionProblem prescription_locked
 */
export function assertMayRemove(prescription: Dated, file: { created_at: Date }): void {
  assertTakesPages(prescription);
  const { status, waiting_since } = prescription;
  if (status === "needs_info" && waiting_since && file.created_at <= waiting_since) {
    throw new PrescriptionProblem("prescription_locked", { status });
  }
}

/** The first number that is free. @throws PrescriptionProblem too_many_files */
export function placeFor(taken: readonly number[]): number {
  for (let page = 1; page <= MOST_FILES; page++) {
    if (!taken.includes(page)) {
      return page;
    }
  }
  throw new PrescriptionProblem("too_many_files", { most: MOST_FILES });
}
