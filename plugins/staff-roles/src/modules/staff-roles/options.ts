import { z } from "@medusajs/framework/zod";
import type { Area } from "../../access/area";
import { CORE_AREAS } from "../../access/core-areas";

const level = z.enum(["none", "read", "write"]);

const optionsSchema = z.object({
  /** Areas beyond Medusa's own: those of the shop's plugins. */
  areas: z
    .array(
      z.object({
        path: z.string().regex(/^\/admin(\/[\w*.-]+)+$/, "must be a path like /admin/reports"),
        operator: level,
        pharmacist: level,
        courier: level,
        auditor: level,
      }),
    )
    .default([]),
});

/**
 * All areas of the shop; an area of the options replaces Medusa's of the same path.
 *
 * @throws Error naming what is wrong with the options
 */
export function readAreas(options: unknown): Area[] {
  const read = optionsSchema.safeParse(options ?? {});
  if (!read.success) {
    const wrong = read.error.issues.map((i) => `${i.path.join(".")} ${i.message}`).join("; ");
    throw new Error(`@medusa-uz/staff-roles: ${wrong}`);
  }
  const areas = new Map([...CORE_AREAS, ...read.data.areas].map((one) => [one.path, one]));
  return [...areas.values()];
}
