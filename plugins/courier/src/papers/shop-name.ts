import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { LabelSender } from "./label";

/** Who sends the parcels: the name that the shop has in Medusa. */
export async function senderOf(scope: MedusaContainer): Promise<LabelSender> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "store", fields: ["name"] });
  return { name: data[0]?.name ?? "", phone: null };
}
