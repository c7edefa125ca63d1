import type { Logger } from "@medusajs/framework/types";
import type { EPrescriptionGateway, ERxLine } from "../gateway/port";
import { PrescriptionProblem } from "../prescription/problem";
import type { Lender, LentLine } from "./lent-lines";

/** Lines that are handed over on electronic prescriptions, each under the number of its own. */
export const eRxLinesOf = (
  packs: readonly { line_id: string }[],
  lent: readonly Pick<LentLine, "line_id" | "prescription_id">[],
  lenders: readonly Pick<Lender, "id" | "external_no">[],
): ERxLine[] =>
  lent
    .filter(({ line_id }) => packs.some((one) => one.line_id === line_id))
    .flatMap(({ line_id, prescription_id }) => {
      const number = lenders.find(({ id }) => id === prescription_id)?.external_no;
      return number ? [{ number, line_id }] : [];
    });

type Locking<T> = {
  lines: readonly ERxLine[];
  /** How the platform knows the patient of a number. */
  patientKeyOf: (number: string) => Promise<string>;
  act: () => Promise<T>;
  /** Whether the lines are handed over, by whomever. */
  isBegun: () => Promise<boolean>;
  logger: Logger;
};

/**
 * Looks every number up on the platform, and does something while nobody else can hand the lines over; what fails lets go of them.
 *
 * @throws PrescriptionProblem e_rx_not_found, e_rx_taken, try_later when the platform does not answer
 */
export async function lockingOnPlatform<T>(
  platform: EPrescriptionGateway,
  { lines, patientKeyOf, act, isBegun, logger }: Locking<T>,
): Promise<T> {
  const tried: ERxLine[] = [];
  const asking = async <A>(answer: Promise<A>): Promise<A> =>
    answer.catch((error: Error) => {
      logger.warn(`prescriptions: ${error.message}`);
      throw new PrescriptionProblem("try_later");
    });
  for (const number of new Set(lines.map((line) => line.number))) {
    const finding = await asking(platform.find(number, await patientKeyOf(number)));
    if (finding === "not_found" || finding === "taken") {
      throw new PrescriptionProblem(finding === "taken" ? "e_rx_taken" : "e_rx_not_found");
    }
  }
  try {
    for (const line of lines) {
      // A lock whose answer is lost may be held.
      tried.push(line);
      if (!(await asking(platform.lock(line)))) {
        throw new PrescriptionProblem("e_rx_taken");
      }
    }
    return await act();
  } catch (error) {
    // Whoever handed them over meanwhile needs the locks.
    if (!(await isBegun())) {
      await Promise.allSettled(tried.map((line) => platform.release(line)));
    }
    throw error;
  }
}
