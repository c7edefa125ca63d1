import type { Answer } from "./api";
import { verdictOf } from "./verdict";
import { nextToSend, type WaitingAction } from "./waiting-action";
import type { ActionAnswer, Delivery } from "./wire";

/**
 * `busy`: another window is sending, or this one still is.
 * `reached`: the server answered, so that whatever is left is not for want of a line.
 */
export type Sent = { verdict: "empty" | "later" | "sign_in" | "busy"; reached: boolean };

/** The queue on the phone, and the way to the server. */
export type Queue = {
  read(): Promise<WaitingAction[]>;
  send(action: WaitingAction): Promise<Answer<ActionAnswer>>;
  remove(seq: number): Promise<unknown>;
  put(action: WaitingAction): Promise<unknown>;
};

/** Said by a server that is asked too often: about whatever comes next as well. */
const TOO_OFTEN = 429;

/**
 * Sends what waits. What was done to one delivery goes in its order; a delivery that cannot be told of now does not hold up
 * the others, unless nothing goes out at all. What was refused stays with all that belongs to it.
 * @param told what the server made of a delivery that is still this courier's
 */
export async function sendQueue(
  queue: Queue,
  courierId: string,
  told: (delivery: Delivery) => void,
): Promise<Sent> {
  const stuck = new Set<string>();
  let reached = false;
  for (;;) {
    const next = nextToSend(await queue.read(), courierId, stuck);
    if (!next) return { verdict: stuck.size > 0 ? "later" : "empty", reached };
    const answer = await queue.send(next);
    reached ||= answer.status > 0;
    const verdict = verdictOf(answer.status);
    if (verdict === "sign_in") return { verdict, reached };
    if (verdict === "later") {
      // A picture may be too large for a line that takes everything else.
      const lost = answer.status === 0 && !next.picture;
      if (lost || answer.status === TOO_OFTEN) return { verdict, reached };
      stuck.add(next.deliveryId);
    } else if (answer.ok) {
      if (answer.body.delivery) told(answer.body.delivery);
      await queue.remove(next.seq!);
    } else {
      await queue.put({ ...next, refusal: answer.code, triesLeft: answer.triesLeft });
    }
  }
}
