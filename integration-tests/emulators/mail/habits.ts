import { BadRequest } from "../web.ts";

const PHASES = ["auth", "from", "rcpt", "data"] as const;

/** At which command the server says no, and with which words. */
export type Refusal = { phase: (typeof PHASES)[number]; code: number; text: string; times: number };

/** @throws BadRequest for what is no refusal */
export function readRefusals({ refusals = [] }: Record<string, unknown>): Refusal[] {
  if (!Array.isArray(refusals)) {
    throw new BadRequest("refusals must be a list");
  }
  return refusals.map((one: Record<string, unknown>) => {
    const phase = PHASES.find((name) => name === one.phase);
    const code = Number(one.code);
    if (!phase || !(code >= 400 && code < 600)) {
      throw new BadRequest(`phase must be one of ${PHASES.join(", ")}, code 400..599`);
    }
    return { phase, code, text: String(one.text ?? "Refused"), times: Number(one.times ?? 1) };
  });
}

/** The refusal that this command meets, if any, as smtp-server wants it; it is used up. */
export function takeRefusal(refusals: Refusal[], phase: Refusal["phase"]): Error | null {
  const found = refusals.find((one) => one.phase === phase && one.times > 0);
  if (!found) {
    return null;
  }
  found.times -= 1;
  return Object.assign(new Error(found.text), { responseCode: found.code });
}
