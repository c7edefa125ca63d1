import type { APIRoute } from "astro";
import { signOut } from "../account/sign-in";
import { withFlash } from "../commerce/flash";

/** Ends this browser's sign-in. */
export const POST: APIRoute = async ({ locals, redirect }) => {
  await signOut(locals.locale);
  return redirect(locals.href(withFlash("/sign-in", "signedOut")), 303);
};

export const GET: APIRoute = ({ locals, redirect }) => redirect(locals.href("/account"), 303);
