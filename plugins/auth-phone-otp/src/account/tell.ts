import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";

/** What other plugins may have to follow: whoever could act for the customer before may not any more. */
export type SecurityEvent =
  "phone_auth.signed_out_everywhere" | "phone_auth.password_reset" | "phone_auth.phone_changed";

/** Emits `{ customer_id }`. What has happened stays so though nobody could be told. */
export async function tell(
  scope: MedusaContainer,
  name: SecurityEvent,
  customer_id: string,
): Promise<void> {
  try {
    await scope.resolve(Modules.EVENT_BUS).emit({ name, data: { customer_id } });
  } catch (error) {
    scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`phone-auth: ${name} of ${customer_id} not told: ${String(error)}`);
  }
}
