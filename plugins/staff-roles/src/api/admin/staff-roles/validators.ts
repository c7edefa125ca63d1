import { z } from "@medusajs/framework/zod";
import { ROLES } from "../../../access/role";

/** null takes the role away. */
export const giveRoleBody = z.strictObject({ role: z.enum(ROLES).nullable() });

export type GiveRoleBody = z.infer<typeof giveRoleBody>;
