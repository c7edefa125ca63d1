import { ask, type Answer } from "./api";
import { putAction, readActions, removeAction } from "./database";
import { sendQueue, type Sent } from "./send-queue";
import type { WaitingAction } from "./waiting-action";
import type { ActionAnswer, Delivery } from "./wire";

/**
 * Sends what waits on this phone, in one window at a time. What one courier did is never sent in another one's name.
 * @param told what the server made of a delivery
 */
export async function sendWaiting(
  courierId: string,
  told: (delivery: Delivery) => void,
): Promise<Sent> {
  const queue = { read: readActions, send, remove: removeAction, put: putAction };
  if (!("locks" in navigator)) return sendQueue(queue, courierId, told);
  const options = { ifAvailable: true };
  return navigator.locks.request("courier-outbox", options, (lock) =>
    lock ? sendQueue(queue, courierId, told) : { verdict: "busy" as const, reached: false },
  );
}

async function send(action: WaitingAction): Promise<Answer<ActionAnswer>> {
  const { body, picture, deliveryId } = action;
  if (!picture) return ask("POST", `deliveries/${deliveryId}/actions`, body);
  const query = new URLSearchParams({ key: body.key, delivery_id: deliveryId, kind: picture.kind });
  const uploaded = await ask<{ upload_id: string }>("POST", `proofs?${query}`, picture.image);
  if (!uploaded.ok) return uploaded;
  const proof = { kind: picture.kind, upload_id: uploaded.body.upload_id };
  return ask("POST", `deliveries/${deliveryId}/actions`, { ...body, proof });
}
