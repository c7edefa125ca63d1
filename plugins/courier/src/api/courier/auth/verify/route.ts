import { answeringSignIn } from "../../../../sign-in/answering-sign-in";
import { askingOf } from "../../../../sign-in/asking-of";
import { signInByCode, signInByLink } from "../../../../sign-in/sign-in";
import type { CourierVerifyAnswer } from "../../../wire";
import type { VerifyBody } from "../../validators";

/** Signs a courier in, by a code or by an operator's link; either is good once. */
export const POST = answeringSignIn<VerifyBody, CourierVerifyAnswer>(async (req, res) => {
  const body = req.validatedBody;
  res.json(
    "link_token" in body
      ? await signInByLink(req.scope, body.link_token)
      : await signInByCode(req.scope, { ...askingOf(req, body.phone), code: body.code }),
  );
});
