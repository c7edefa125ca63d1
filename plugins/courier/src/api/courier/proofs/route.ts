import { answering } from "../../../problem/answer-problem";
import { CourierProblem } from "../../../problem/courier-problem";
import { readAtMost } from "../../../proof/read-at-most";
import { roadOf } from "../../../road/road-of";
import type { CourierProofAnswer } from "../../wire";
import type { ProofQuery } from "../validators";

const MOST_BYTES = 10 * 1024 * 1024;

/** Takes a photo or a drawn signature; the same key again is the same picture. */
export const POST = answering<unknown, CourierProofAnswer>(async (req, res) => {
  const { key, delivery_id, kind } = req.validatedQuery as ProofQuery;
  // Who says so before is answered; who sends more than that without a word is cut off.
  const isTooLarge = Number(req.headers["content-length"] ?? 0) > MOST_BYTES;
  const picture = isTooLarge ? null : await readAtMost(req, MOST_BYTES);
  if (!picture) {
    throw new CourierProblem("photo_too_large");
  }
  const courier_id = req.auth_context.actor_id;
  const upload_id = await roadOf(req.scope).proofs.keep({
    courier_id,
    delivery_id,
    kind,
    key,
    picture,
  });
  res.json({ upload_id });
});
