import type { Verification } from "../../../../modules/prescription/chain-book";
import { verifyPrescriptions } from "../../../../prescription/verify";
import { answering } from "../../../answer-prescription";

/** Looks whether every event is still what was written. */
export const POST = answering<unknown, Verification>(async (req, res) => {
  res.json(await verifyPrescriptions(req.scope));
});
