/** A line of an electronic prescription: the platform's number of the prescription, and our id of the line. */
export type ERxLine = { number: string; line_id: string };

/**
 * What the platform says of a number. `unchecked`: it was not asked, the pharmacist's own word counts; `taken`: another
 * pharmacy is handing it over, or has.
 */
export type ERxFinding = "found" | "not_found" | "taken" | "unchecked";

/**
 * Where electronic prescriptions are kept (pharmacy-uz.md, section 5). Every call may come twice for the same line, and has to
 * answer as the first time.
 *
 * @throws Error when the platform cannot be reached
 */
export interface EPrescriptionGateway {
  /** @param patientKey how the platform knows the patient: name and year of birth, `Aziza Karimova 1990` */
  find(number: string, patientKey: string): Promise<ERxFinding>;
  /** Nobody else hands this line over until it is dispensed or released. @returns whether it was free */
  lock(line: ERxLine): Promise<boolean>;
  /** @param expiry last day of use, `2027-03-31` @param quantity packs */
  dispense(line: ERxLine, series: string, expiry: string, quantity: number): Promise<void>;
  release(line: ERxLine): Promise<void>;
}
