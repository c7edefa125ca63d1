import type { ActionBody, Delivery, State } from "./wire";

/** Something the courier did that the server may not know of yet. Kept on the phone until it has an answer. */
export type WaitingAction = {
  /** place in the queue, given by the database */
  seq?: number;
  courierId: string;
  deliveryId: string;
  /** of the delivery, for words about it */
  no: number;
  body: ActionBody;
  /** a photo or a signature that goes first */
  picture?: { kind: "photo" | "signature"; image: Blob };
  /** why the server did not take it; from then on it is never sent again */
  refusal?: string;
};

const leadsTo: Record<ActionBody["type"], State> = {
  picked_up: "on_the_way",
  delivered: "delivered",
  failed: "failed",
};

/** A delivery as the courier made it, whether the server knows or not. */
export type ShownDelivery = Delivery & { waiting: boolean };

/** The server's list with everything on top that still waits to be sent, in the order in which it was done. */
export function withWaiting(deliveries: Delivery[], actions: WaitingAction[]): ShownDelivery[] {
  return deliveries.map((delivery) => {
    const own = actions.filter((one) => one.deliveryId === delivery.id && !one.refusal);
    return own.reduce<ShownDelivery>(
      (shown, { body }) => ({
        ...shown,
        state: leadsTo[body.type],
        cash_collected: body.cash ?? shown.cash_collected,
        waiting: true,
      }),
      { ...delivery, waiting: false },
    );
  });
}

/** So'm taken at doors that the server has not heard of. */
export function cashWaiting(actions: WaitingAction[]): number {
  return actions.reduce((sum, { body, refusal }) => sum + (refusal ? 0 : (body.cash ?? 0)), 0);
}
