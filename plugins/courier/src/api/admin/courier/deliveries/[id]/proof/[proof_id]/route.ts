import { answering } from "../../../../../../../problem/answer-problem";
import { roadOf } from "../../../../../../../road/road-of";

/** A photo or a signature, for the eyes of staff alone. */
export const GET = answering<unknown, unknown>(async (req, res) => {
  const jpeg = await roadOf(req.scope).proofs.open({
    delivery_id: req.params.id!,
    id: req.params.proof_id!,
  });
  res.setHeader("Content-Type", "image/jpeg");
  res.setHeader("Cache-Control", "private, no-store");
  res.setHeader("Content-Disposition", "inline");
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.end(jpeg);
});
