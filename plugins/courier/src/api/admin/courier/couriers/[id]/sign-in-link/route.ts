import { courierOf } from "../../../../../../courier-of";
import { answering } from "../../../../../../problem/answer-problem";
import type { SignInLinkAnswer } from "../../../../../wire";

/** A link that lets a courier in once; it is shown now and never again. */
export const POST = answering<unknown, SignInLinkAnswer>(async (req, res) => {
  const { links, options } = courierOf(req.scope);
  const { token, expires_at } = await links.make(req.params.id!, req.auth_context.actor_id);
  const url = (options.signInUrl ?? "{token}").replace("{token}", token);
  res.setHeader("Cache-Control", "no-store");
  res.json({ url, expires_at: expires_at.toISOString() });
});
