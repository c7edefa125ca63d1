import { z } from "@medusajs/framework/zod";

/** The buyer's next step; only the code of the SMS comes with a value. */
export const uzcardBody = z.discriminatedUnion("action", [
  z.object({ action: z.literal("begin") }).strict(),
  z.object({ action: z.literal("bound") }).strict(),
  z
    .object({ action: z.literal("otp"), code: z.string().regex(/^\d{3,12}$/, "must be digits") })
    .strict(),
  z.object({ action: z.literal("resend") }).strict(),
  z.object({ action: z.literal("abandon") }).strict(),
]);
export type UzcardBody = z.infer<typeof uzcardBody>;
