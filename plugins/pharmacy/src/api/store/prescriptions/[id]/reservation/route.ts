import { prescriptionsOf } from "../../../../../prescription/prescriptions-of";
import { closeReservations } from "../../../../../reservation/close-reservations";
import { answering } from "../../../../answer-prescription";
import { customerOf, sendOwn, type PrescriptionAnswer } from "../../own";

/** Gives a reservation up. */
export const DELETE = answering<unknown, PrescriptionAnswer>(async (req, res) => {
  await prescriptionsOf(req.scope).reservations.giveUp(req.params.id!, customerOf(req));
  await closeReservations(req.scope);
  await sendOwn(req, res);
});
