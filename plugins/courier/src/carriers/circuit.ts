import CircuitBreaker from "opossum";
import { CarrierError } from "./carrier-error";

export type CircuitView = {
  state: "closed" | "open" | "half_open";
  last_error: string | null;
  /** Unix ms. */
  last_ok_at: number | null;
};

/** Opens when half of the calls of a minute failed, and there were this many. */
const LEAST_CALLS = 4;
const WINDOW_MS = 60_000;
/** An open one is tried again after this. */
export const REST_MS = 30_000;

type Call = () => Promise<unknown>;

const isRefusal = (error: unknown): boolean =>
  error instanceof CarrierError && error.failure === "refused";

/**
 * A carrier that fails too often is left alone for half a minute, and then tried with one call. A refusal is an answer and
 * no failure.
 */
export class Circuit {
  private readonly breaker: CircuitBreaker<[Call], unknown>;
  private lastError: string | null = null;
  private lastOkAt: number | null = null;

  constructor(name: string, restMs = REST_MS) {
    this.breaker = new CircuitBreaker((call: Call) => call(), {
      name,
      // The line has its own, which also ends the request.
      timeout: false,
      volumeThreshold: LEAST_CALLS,
      errorThresholdPercentage: 50,
      rollingCountTimeout: WINDOW_MS,
      resetTimeout: restMs,
      errorFilter: isRefusal,
    });
  }

  /** @throws CarrierError what the call throws; `circuit_open` when it was not made at all */
  async run<T>(call: () => Promise<T>): Promise<T> {
    try {
      const answer = (await this.breaker.fire(call)) as T;
      this.answered();
      return answer;
    } catch (error) {
      if (CircuitBreaker.isOurError(error as Error)) {
        throw new CarrierError("unavailable", "circuit_open");
      }
      if (isRefusal(error)) {
        this.answered();
      } else {
        this.lastError = error instanceof Error ? error.message : "failed";
      }
      throw error;
    }
  }

  private answered(): void {
    this.lastOkAt = Date.now();
    this.lastError = null;
  }

  view(): CircuitView {
    const { opened, halfOpen, pendingClose } = this.breaker;
    const state = halfOpen || pendingClose ? "half_open" : opened ? "open" : "closed";
    return { state, last_error: this.lastError, last_ok_at: this.lastOkAt };
  }

  /** Lets a process end. */
  close(): void {
    this.breaker.shutdown();
  }
}
