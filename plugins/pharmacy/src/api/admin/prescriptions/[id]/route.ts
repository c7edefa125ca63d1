import { answering } from "../../../answer-prescription";
import { sendPrescription, type AdminPrescriptionAnswer } from "../reviewing";

/** One of them: what is on it only for whoever holds its lease, and for senior pharmacists. */
export const GET = answering<unknown, AdminPrescriptionAnswer>(async (req, res) =>
  sendPrescription(req, res),
);
