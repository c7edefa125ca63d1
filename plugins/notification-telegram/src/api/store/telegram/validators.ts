import { z } from "@medusajs/framework/zod";

const LONGEST = 4096;

const login = z
  .record(
    z.string().regex(/^[a-z_]{1,32}$/),
    z.union([z.string().max(512), z.number().int().nonnegative()]),
  )
  .refine((fields) => Object.keys(fields).length <= 16, "has too many fields");

/** Empty: a deep link is wanted. Otherwise a proof that the Telegram account is the customer's own. */
export const linkBody = z
  .strictObject({ init_data: z.string().min(1).max(LONGEST).optional(), login: login.optional() })
  .refine(({ init_data, login: fields }) => !(init_data && fields), "give init_data or login");

export type LinkBody = z.infer<typeof linkBody>;
