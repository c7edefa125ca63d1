import type { PageRequest, Route } from "../web.ts";
import type { Role } from "./tokens.ts";

/** One call of the API that was let in. */
export type Call = PageRequest & { role: Role };
export type Answer = {
  body: object;
  status?: number;
  /** It took an SMS: a lost answer matters. */
  sends?: boolean;
};
export type Endpoint = {
  method: Route["method"];
  /** Below `/eskiz/api`. */
  path: RegExp;
  /** Needs no token. */
  open?: boolean;
  /** @throws GatewayError */
  handle: (call: Call) => Answer;
};

/** A field as text, `""` when it is missing; numbers may come as numbers. */
export const text = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

export const textOrNull = (value: unknown): string | null => text(value) || null;
