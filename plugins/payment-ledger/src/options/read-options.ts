import { MedusaError } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";

/**
 * Checks a plugin's options at boot. Values are never repeated in the message: some of them are keys.
 *
 * @throws MedusaError listing everything that is wrong
 */
export function readOptions<T>(plugin: string, schema: z.ZodType<T>, options: unknown): T {
  // Medusa hands every module its database settings among the options.
  const given = Object.fromEntries(
    Object.entries(options ?? {}).filter(([k, v]) => v !== undefined && k !== "database"),
  );
  const read = schema.safeParse(given);
  if (!read.success) {
    const wrong = read.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; ");
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `${plugin} options: ${wrong}`);
  }
  return read.data;
}
