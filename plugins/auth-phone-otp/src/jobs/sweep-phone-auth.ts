import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { finishErasure } from "../account/delete-account";
import { phoneAuthOf } from "../account/dependencies";

export const config = { name: "sweep-phone-auth", schedule: "17 4 * * *" };

const AT_ONCE = 500;

/** Forgets what has expired, and erases what deleted accounts have left. Two processes may do it at once. */
export default async function sweepPhoneAuth(container: MedusaContainer): Promise<void> {
  const { accounts, challenges, guestOrderIndex, sessions } = phoneAuthOf(container);
  await challenges.sweep();
  await sessions.sweep();
  for (const customer_id of await accounts.owedErasures(AT_ONCE)) {
    try {
      await finishErasure(container, customer_id);
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`phone-auth: ${customer_id} not erased: ${String(error)}`);
    }
  }
  await guestOrderIndex.make();
}
