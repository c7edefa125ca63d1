import { ask, type Answer } from "./api";
import { putAction, readActions, removeAction } from "./database";
import { verdictOf } from "./verdict";
import type { WaitingAction } from "./waiting-action";
import type { Delivery } from "./wire";

/** `busy`: another window is sending, or this one still is. */
export type Sent = { verdict: "empty" | "later" | "sign_in" | "busy" };

/**
 * Sends what waits, the oldest first, until the queue is empty or the line is. What one courier did is never sent in
 * another one's name. In one window at a time.
 * @param told what the server made of a delivery
 */
export async function sendWaiting(
  courierId: string,
  told: (delivery: Delivery) => void,
): Promise<Sent> {
  if (!("locks" in navigator)) return sendAll(courierId, told);
  const options = { ifAvailable: true };
  return navigator.locks.request("courier-outbox", options, (lock) =>
    lock ? sendAll(courierId, told) : { verdict: "busy" as const },
  );
}

async function sendAll(courierId: string, told: (delivery: Delivery) => void): Promise<Sent> {
  for (;;) {
    const waiting = await readActions();
    const next = waiting.find((one) => one.courierId === courierId && !one.refusal);
    if (!next) return { verdict: "empty" };
    const answer = await send(next);
    const verdict = verdictOf(answer.status);
    if (verdict === "later" || verdict === "sign_in") return { verdict };
    if (answer.ok) {
      told(answer.body.delivery);
      await removeAction(next.seq!);
    } else {
      await putAction({ ...next, picture: undefined, refusal: answer.code });
    }
  }
}

async function send(action: WaitingAction): Promise<Answer<{ delivery: Delivery }>> {
  const { body, picture, deliveryId } = action;
  if (!picture) return ask("POST", `deliveries/${deliveryId}/actions`, body);
  const query = new URLSearchParams({ key: body.key, delivery_id: deliveryId, kind: picture.kind });
  const uploaded = await ask<{ upload_id: string }>("POST", `proofs?${query}`, picture.image);
  if (!uploaded.ok) return uploaded;
  const proof = { kind: picture.kind, upload_id: uploaded.body.upload_id };
  return ask("POST", `deliveries/${deliveryId}/actions`, { ...body, proof });
}
