import type { MedusaContainer } from "@medusajs/framework/types";
import { prescriptionsOf } from "./prescriptions-of";
import { PrescriptionProblem } from "./problem";

/**
 * Deletes what may be deleted of customers whose account is gone. What a pharmacist looks at or has approved goes when it has
 * ended; what was handed over, or is under a legal hold, stays.
 *
 * @returns how many went
 */
export async function forgetCustomers(container: MedusaContainer): Promise<number> {
  const { deletions, keep } = prescriptionsOf(container);
  let gone = 0;
  for (const { id, customer_id } of await deletions.ofGoneCustomers()) {
    try {
      await deletions.delete(id, customer_id);
    } catch (error) {
      if (error instanceof PrescriptionProblem) {
        continue;
      }
      throw error;
    }
    await keep.purgeOf(id, { role: "customer", id: customer_id });
    gone += 1;
  }
  return gone;
}
