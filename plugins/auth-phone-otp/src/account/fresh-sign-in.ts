import type { MedusaContainer } from "@medusajs/framework/types";
import { phoneAuthOf } from "./dependencies";

/** Whether a session was opened by code and so lately that whoever has it now has the number too: `freshSignInS`. */
export async function isFreshSignIn(scope: MedusaContainer, session_id: string): Promise<boolean> {
  const { clock, options, sessions } = phoneAuthOf(scope);
  const session = await sessions.find(session_id);
  return (
    session?.method === "code" &&
    clock() - session.signed_in_at.getTime() <= options.freshSignInS * 1000
  );
}
