import type { AstroCookies } from "astro";
import { z } from "zod";
import { environment } from "../commerce/environment";
import { ownPath } from "../session/own-path";
import type { Problem } from "./attempt";

export type CodePurpose = "sign_in" | "reset_password" | "change_phone" | "delete_account";
export type CodeChannel = "sms" | "telegram";

/** What the backend answers when a code is on its way; times in s. */
export type CodeSent = {
  phone?: string;
  resend_after: number;
  expires_in: number;
  code_length: number;
  channel?: CodeChannel;
};

const schema = z.object({
  purpose: z.enum(["sign_in", "reset_password", "change_phone", "delete_account"]),
  /** digits alone, `998901234567`; blank when the backend knows the number itself */
  phone: z.string().regex(/^\d{0,15}$/),
  channel: z.enum(["sms", "telegram"]),
  length: z.number().int().min(3).max(12),
  /** ms UTC, by this server's clock */
  resendAt: z.number(),
  expiresAt: z.number(),
  /** how long a code lives, s */
  lifetime: z.number().positive(),
  /** where to go afterwards */
  next: z.string().transform((path) => ownPath(path, "/account")),
  /** what was wrong with the last try; kept here, so that a reload never sends a code twice */
  problem: z
    .object({
      code: z.string().max(60),
      triesLeft: z.number().optional(),
      wait: z.number().optional(),
      alternatives: z.array(z.string()).optional(),
    })
    .optional(),
});

/** A code this browser has asked for and not used yet. The code itself is never here. */
export type CodeRequest = z.infer<typeof schema>;

const NAME = "code_request";
const options = {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  secure: environment.STOREFRONT_URL.startsWith("https:"),
  maxAge: 900,
} as const;

export function readCodeRequest(cookies: AstroCookies, purpose: CodePurpose): CodeRequest | null {
  const text = cookies.get(NAME)?.value;
  if (!text) return null;
  try {
    const request = schema.parse(JSON.parse(text));
    return request.purpose === purpose ? request : null;
  } catch {
    return null;
  }
}

export function keepCodeRequest(cookies: AstroCookies, request: CodeRequest): void {
  cookies.set(NAME, JSON.stringify(request), options);
}

export function forgetCodeRequest(cookies: AstroCookies): void {
  cookies.delete(NAME, { path: "/" });
}

export function toCodeRequest(
  sent: CodeSent,
  asked: { purpose: CodePurpose; phone: string; channel: CodeChannel; next: string },
  now: number,
): CodeRequest {
  return {
    purpose: asked.purpose,
    phone: (sent.phone ?? asked.phone).replace(/\D/g, ""),
    channel: sent.channel ?? asked.channel,
    length: sent.code_length,
    resendAt: now + sent.resend_after * 1000,
    expiresAt: now + sent.expires_in * 1000,
    lifetime: sent.expires_in,
    next: asked.next,
  };
}

/** The same with what went wrong; who was told to wait waits that long for another code. */
export function withProblem(request: CodeRequest, problem: Problem, now: number): CodeRequest {
  const resendAt = problem.wait ? now + problem.wait * 1000 : request.resendAt;
  return { ...request, resendAt, problem };
}

/** s until another code may be asked for */
export const resendWait = ({ resendAt }: CodeRequest, now: number): number =>
  Math.max(0, Math.ceil((resendAt - now) / 1000));
