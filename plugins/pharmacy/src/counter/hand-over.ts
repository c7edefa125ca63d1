import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withinDeadline } from "../gateway/within-deadline";
import { MEDICINE_MODULE } from "../modules/medicine";
import type MedicineService from "../modules/medicine/service";
import { prescriptionsOf } from "../prescription/prescriptions-of";
import { PrescriptionProblem } from "../prescription/problem";
import { isOwn, type Reviewer } from "../prescription/reviewers";
import { handOverOf, readCounted, type Counted } from "./dispense-view";
import { followHandOver } from "./follow/follow-hand-over";
import { dueOf, heldPayment } from "./follow/take-money";
import { isBeingEdited } from "./follow/trim-order";
import type { Lender } from "./lent-lines";
import { eRxLinesOf, lockingOnPlatform } from "./lock-on-platform";
import {
  checkedOf,
  paymentOf,
  whyNotHandedOver,
  type KnownOrder,
  type Said,
} from "./may-hand-over";
import { assertMayLeave } from "./may-leave";
import type { HandOverAnswer } from "./wire";

/**
 * Hands an order over at the counter. What was handed over stands in one transaction; then Medusa follows, which goes on by
 * itself when this process dies. The same again is answered as the first time.
 *
 * @throws PrescriptionProblem order_not_found, own_prescription, and those of {@link whyNotHandedOver}, {@link assertMayLeave},
 * {@link lockingOnPlatform} and {@link HandOverBook.begin}
 */
export async function handOver(
  container: MedusaContainer,
  order_id: string,
  said: Said,
  reviewer: Reviewer,
): Promise<HandOverAnswer> {
  const { handOvers, options } = prescriptionsOf(container);
  const counted = await readCounted(container, order_id);
  const { order, lent, lenders, at_counter } = counted;
  if (lenders.length === 0) {
    throw new PrescriptionProblem("reservation_over");
  }
  if (lenders.some((lender) => isOwn(reviewer, lender))) {
    throw new PrescriptionProblem("own_prescription");
  }
  const known = knownOf(container, counted, said);
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
  const lines = eRxLinesOf(said.packs, lent, lenders);
  const entry = {
    order_id,
    at_counter,
    checked: checkedOf(known.documents),
    e_rx_lines: lines,
    payment: paymentOf(said, known),
    packs: [...said.packs],
    currency_code: order.currency_code,
  };
  const begin = () => handOvers.begin(entry, reviewer);
  const row = await (lines.length > 0 && !counted.row
    ? lockingOnPlatform(withinDeadline(options.ePrescriptions), {
        lines,
        patientKeyOf: (number) => patientKey(container, lenders, number),
        act: begin,
        isBegun: async () => (await handOvers.find(order_id)) !== null,
        logger: container.resolve<Logger>(ContainerRegistrationKeys.LOGGER),
      })
    : begin());
  await followHandOver(container, order_id);
  const after = (await handOvers.find(order_id)) ?? row;
  return { hand_over: handOverOf(after, order) };
}

function knownOf(
  container: MedusaContainer,
  { order, lent, lenders, at_counter }: Counted,
  { packs }: Said,
): KnownOrder {
  const { minDaysLeft } = container.resolve<MedicineService>(MEDICINE_MODULE).options;
  const handed = lent.filter(({ line_id }) => packs.some((one) => one.line_id === line_id));
  return {
    status: order.status,
    at_counter,
    documents: lenders
      .filter(({ id }) => handed.some(({ prescription_id }) => prescription_id === id))
      .map(({ external_no }) => external_no),
    due: dueOf(order),
    is_held: heldPayment(container, order) !== undefined,
    is_being_edited: isBeingEdited(order),
    min_days_left: minDaysLeft,
    now: new Date(),
  };
}

async function patientKey(
  container: MedusaContainer,
  lenders: readonly Lender[],
  number: string,
): Promise<string> {
  const { prescriptions } = prescriptionsOf(container);
  const { id } = lenders.find(({ external_no }) => external_no === number)!;
  const { name, birth_year } = prescriptions.patient((await prescriptions.find(id))!);
  return `${name} ${birth_year}`;
}
