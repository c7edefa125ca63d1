import { z } from "@medusajs/framework/zod";
import { FAILURE_REASONS } from "../wire";

const phone = z.string().max(40);
const id = z.string().min(1).max(64);
/** Made on the phone. */
const key = z.uuid();
const lat = z.number().min(-90).max(90);
const lng = z.number().min(-180).max(180);
const accuracy = z.number().min(0).max(100_000).optional();
const at = z.iso.datetime({ offset: true });

/** Of a route that takes nothing but its path. */
export const nothing = z.object({}).strict();

export const codeBody = z.object({ phone }).strict();

export const verifyBody = z.union([
  z.object({ phone, code: z.string().regex(/^\d{4,8}$/, "must be 4 to 8 digits") }).strict(),
  z.object({ link_token: z.string().min(16).max(100) }).strict(),
]);

export const dayQuery = z.object({ day: z.iso.date().optional() }).strict();

export const positionBody = z.object({ lat, lng, accuracy, at }).strict();

export const proofQuery = z
  .object({ key, delivery_id: id, kind: z.enum(["photo", "signature"]) })
  .strict();

const proof = z.union([
  z
    .object({ kind: z.literal("code"), code: z.string().regex(/^\d{4}$/, "must be 4 digits") })
    .strict(),
  z.object({ kind: z.enum(["photo", "signature"]), upload_id: id }).strict(),
]);

export const actionBody = z
  .object({
    key,
    type: z.enum(["picked_up", "delivered", "failed"]),
    at,
    proof: proof.optional(),
    reason: z.enum(FAILURE_REASONS).optional(),
    note: z.string().trim().min(1).max(500).optional(),
    /** Whole so'm. */
    cash: z.number().int().min(0).max(1_000_000_000).optional(),
    cash_due_seen: z.number().int().min(0).max(1_000_000_000).optional(),
    position: z.object({ lat, lng, accuracy }).strict().optional(),
  })
  .strict()
  .refine(({ type, reason }) => (type === "failed") === (reason !== undefined), {
    path: ["reason"],
    message: "belongs to what failed, and only there",
  })
  .refine(({ reason, note }) => reason !== "other" || note !== undefined, {
    path: ["note"],
    message: "must say what the other reason was",
  })
  .refine(({ type, proof, cash }) => type === "delivered" || (!proof && cash === undefined), {
    path: ["type"],
    message: "proof and cash belong to what was delivered",
  });

export type CodeBody = z.infer<typeof codeBody>;
export type VerifyBody = z.infer<typeof verifyBody>;
export type DayQuery = z.infer<typeof dayQuery>;
export type ProofQuery = z.infer<typeof proofQuery>;
export type ActionBody = z.infer<typeof actionBody>;
