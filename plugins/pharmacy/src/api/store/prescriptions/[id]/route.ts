import { answering } from "../../../answer-prescription";
import { sendOwn, type PrescriptionAnswer } from "../own";

/** One of one's own. */
export const GET = answering<unknown, PrescriptionAnswer>(async (req, res) => sendOwn(req, res));
