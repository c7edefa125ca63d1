import { answeringSignIn } from "../../../../sign-in/answering-sign-in";
import { askingOf } from "../../../../sign-in/asking-of";
import { askSignInCode } from "../../../../sign-in/sign-in";
import type { CourierCodeAnswer } from "../../../wire";
import type { CodeBody } from "../../validators";

/** Sends a code to a courier; the answer is the same for a number nobody has. */
export const POST = answeringSignIn<CodeBody, CourierCodeAnswer>(async (req, res) => {
  const asking = askingOf(req, req.validatedBody.phone);
  res.json({ sent: true, resend_after_seconds: await askSignInCode(req.scope, asking) });
});
