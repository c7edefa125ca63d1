import { z } from "@medusajs/framework/zod";

const phone = z.string().max(40);
const code = z
  .string()
  .trim()
  .regex(/^\d{4,8}$/, "must be 4 to 8 digits");
const channel = z.enum(["sms", "telegram"]).default("sms");
/** Longer ones would only keep the server busy. */
const password = z.string().min(1).max(200);
const refresh_token = z.string().min(1).max(200);

export const codeBody = z
  .object({ phone, purpose: z.enum(["sign_in", "reset_password"]).default("sign_in"), channel })
  .strict();
export const verifyBody = z.object({ phone, code }).strict();
export const passwordBody = z.object({ phone, password }).strict();
export const refreshBody = z.object({ refresh_token }).strict();
export const phoneCodeBody = z.object({ phone }).strict();
export const phoneBody = z.object({ phone, code }).strict();
export const setPasswordBody = z
  .object({ password, current_password: password.optional() })
  .strict();
export const resetPasswordBody = z.object({ phone, code, password }).strict();
export const deleteBody = z.object({ code }).strict();

export type CodeBody = z.infer<typeof codeBody>;
export type VerifyBody = z.infer<typeof verifyBody>;
export type PasswordBody = z.infer<typeof passwordBody>;
export type RefreshBody = z.infer<typeof refreshBody>;
export type PhoneCodeBody = z.infer<typeof phoneCodeBody>;
export type PhoneBody = z.infer<typeof phoneBody>;
export type SetPasswordBody = z.infer<typeof setPasswordBody>;
export type ResetPasswordBody = z.infer<typeof resetPasswordBody>;
export type DeleteBody = z.infer<typeof deleteBody>;
