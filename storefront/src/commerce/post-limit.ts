import { createHash } from "node:crypto";
import { RateLimiterMemory } from "rate-limiter-flexible";

/** Who sends a form: an address, and the courier's token where the call is one that asks for it. */
export type Poster = { address: string; courierToken: string | null };

const DURATION = 60;
// Generous: whole neighbourhoods share one address behind mobile operators' NAT.
const strangers = new RateLimiterMemory({ points: 120, duration: DURATION });
/** Five hundred couriers behind one address, each saying where they are every 10 s. */
const crowds = new RateLimiterMemory({ points: 3000, duration: DURATION });
const couriers = new RateLimiterMemory({ points: 120, duration: DURATION });

/**
 * False for whoever has sent too many forms in a minute: 120 of an address, or of a courier. What calls itself a courier is
 * not believed, so that many tokens of one address are counted together as well.
 */
export async function allowPost({ address, courierToken }: Poster): Promise<boolean> {
  if (courierToken === null) return hasRoom(strangers, address);
  const digest = createHash("sha256").update(courierToken).digest("base64");
  return (await hasRoom(crowds, address)) && hasRoom(couriers, digest);
}

const hasRoom = (limiter: RateLimiterMemory, key: string): Promise<boolean> =>
  limiter.consume(key).then(
    () => true,
    () => false,
  );
