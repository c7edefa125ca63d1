import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Incoming } from "./incoming";

/** More than anybody types; a group of staff takes 20 messages a minute from a bot at most. */
const POINTS = 20;
const DURATION_S = 60;

const limiter = new RateLimiterMemory({ points: POINTS, duration: DURATION_S });

/** False for a private chat that writes too much: what is over the limit is dropped. Each process counts for itself. */
export async function admitsUpdate({ kind, chat_id }: Incoming): Promise<boolean> {
  if (kind !== "text" && kind !== "not_text" && kind !== "command" && kind !== "start") {
    return true;
  }
  try {
    await limiter.consume(chat_id);
    return true;
  } catch {
    return false;
  }
}
