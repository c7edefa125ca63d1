import type { MedusaContainer } from "@medusajs/framework/types";
import type { EPrescriptionGateway, ERxLine } from "../gateway/port";
import { MEDICINE_MODULE } from "../modules/medicine";
import type MedicineService from "../modules/medicine/service";
import type PrescriptionService from "../modules/prescription/service";
import { prescriptionsOf } from "../prescription/prescriptions-of";
import { PrescriptionProblem } from "../prescription/problem";
import { isOwn, type Reviewer } from "../prescription/reviewers";
import { eRxNumbers, handOverOf, readCounted, type Counted } from "./dispense-view";
import { followHandOver } from "./follow/follow-hand-over";
import { dueOf, heldPayment } from "./follow/take-money";
import { isBeingEdited } from "./follow/trim-order";
import { assertMayLeave } from "./may-leave";
import {
  paymentOf,
  requirementOf,
  whyNotHandedOver,
  type KnownOrder,
  type Said,
} from "./may-hand-over";
import type { HandOverAnswer } from "./wire";

/**
 * Hands an order over at the counter. What was handed over stands in one transaction; then Medusa follows, which goes on by
 * itself when this process dies. The same again is answered as the first time.
 *
 * @throws PrescriptionProblem order_not_found, own_prescription, e_rx_not_found, e_rx_taken, and those of {@link whyNotHandedOver},
 * {@link assertMayLeave} and {@link HandOverBook.begin}
 */
export async function handOver(
  container: MedusaContainer,
  order_id: string,
  said: Said,
  reviewer: Reviewer,
): Promise<HandOverAnswer> {
  const { handOvers, options } = prescriptionsOf(container);
  const counted = await readCounted(container, order_id);
  const { order, lenders, at_counter } = counted;
  if (lenders.length === 0) {
    throw new PrescriptionProblem("reservation_over");
  }
  if (lenders.some((lender) => isOwn(reviewer, lender))) {
    throw new PrescriptionProblem("own_prescription");
  }
  const known = knownOf(container, counted);
  const refusal = counted.row ? null : whyNotHandedOver(said, known);
  if (refusal) {
    throw new PrescriptionProblem(refusal);
  }
  if (!counted.row) {
    await assertMayLeave(container, { ...counted, packs: said.packs }).catch(async (error) => {
      // Somebody else has handed it over meanwhile: nothing is lent any more, and the answer is theirs.
      if (!(await handOvers.find(order_id))) {
        throw error;
      }
    });
  }
  const checked = requirementOf(known.e_rx_numbers);
  const number = checked === "e_rx" ? (said.e_rx?.number.trim() ?? null) : null;
  const entry = {
    order_id,
    at_counter,
    checked,
    e_rx_number: number,
    payment: paymentOf(said, known),
    packs: [...said.packs],
    currency_code: order.currency_code,
  };
  const begin = () => handOvers.begin(entry, reviewer);
  const row = await (number && !counted.row
    ? locking(options.ePrescriptions, await eRxLinesOf(container, counted, number), begin)
    : begin());
  await followHandOver(container, order_id);
  const after = (await handOvers.find(order_id)) ?? row;
  return { hand_over: handOverOf(after, order) };
}

function knownOf(container: MedusaContainer, { order, lenders, at_counter }: Counted): KnownOrder {
  const { minDaysLeft } = container.resolve<MedicineService>(MEDICINE_MODULE).options;
  return {
    status: order.status,
    at_counter,
    e_rx_numbers: eRxNumbers(lenders),
    due: dueOf(order),
    is_held: heldPayment(container, order) !== undefined,
    is_being_edited: isBeingEdited(order),
    min_days_left: minDaysLeft,
    now: new Date(),
  };
}

/** Looks the prescription of this number up on its platform. @throws PrescriptionProblem e_rx_not_found, e_rx_taken */
async function eRxLinesOf(
  container: MedusaContainer,
  { lenders, lent }: Counted,
  number: string,
): Promise<ERxLine[]> {
  const books = prescriptionsOf(container);
  const { id } = lenders.find(({ external_no }) => external_no === number)!;
  const finding = await books.options.ePrescriptions.find(number, await patientKey(books, id));
  if (finding === "not_found" || finding === "taken") {
    throw new PrescriptionProblem(finding === "taken" ? "e_rx_taken" : "e_rx_not_found");
  }
  return lent
    .filter(({ prescription_id }) => prescription_id === id)
    .map(({ line_id }) => ({ number, line_id }));
}

async function patientKey({ prescriptions }: PrescriptionService, id: string): Promise<string> {
  const { name, birth_year } = prescriptions.patient((await prescriptions.find(id))!);
  return `${name} ${birth_year}`;
}

/** Does something while nobody else can hand these lines over; what fails lets go of them. */
async function locking<T>(
  gateway: EPrescriptionGateway,
  lines: readonly ERxLine[],
  act: () => Promise<T>,
): Promise<T> {
  const locked: ERxLine[] = [];
  try {
    for (const line of lines) {
      if (!(await gateway.lock(line))) {
        throw new PrescriptionProblem("e_rx_taken");
      }
      locked.push(line);
    }
    return await act();
  } catch (error) {
    for (const line of locked) {
      await gateway.release(line);
    }
    throw error;
  }
}
