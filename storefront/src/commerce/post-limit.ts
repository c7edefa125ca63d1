import { RateLimiterMemory } from "rate-limiter-flexible";

// Generous: whole neighbourhoods share one address behind mobile operators' NAT.
const limiter = new RateLimiterMemory({ points: 120, duration: 60 });

/** False when this poster, an address or a courier, has sent more than 120 forms in a minute. */
export async function allowPost(poster: string): Promise<boolean> {
  return limiter.consume(poster).then(
    () => true,
    () => false,
  );
}
