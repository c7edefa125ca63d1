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
  /** why the server did not take it; it is sent again when the courier says so, and stays here until then */
  refusal?: string;
  /** of the buyer's code, after a wrong one */
  triesLeft?: number;
};

/** Refusals of what the action itself says: the courier does it anew, the same again would be refused again. */
const final = [
  "code_wrong",
  "code_used_up",
  "proof_needed",
  "not_a_photo",
  "photo_too_large",
  "invalid",
];

/** Whether what was refused may be taken later, as it is. */
export const mayBeSentAgain = ({ refusal }: WaitingAction): boolean =>
  refusal !== undefined && !final.includes(refusal);

/**
 * What goes out next: of each delivery what was done first, the oldest, but nothing that is small waits behind a picture.
 * @param stuck deliveries that cannot be told of now
 */
export function nextToSend(
  actions: WaitingAction[],
  courierId: string,
  stuck: ReadonlySet<string>,
): WaitingAction | undefined {
  const own = actions.filter((one) => one.courierId === courierId && !one.refusal);
  const seen = new Set(stuck);
  const firsts = own.filter(({ deliveryId }) => !seen.has(deliveryId) && seen.add(deliveryId));
  return firsts.find(({ picture }) => !picture) ?? firsts[0];
}

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
export const cashWaiting = (actions: WaitingAction[]): number =>
  sumOf(actions.filter(({ refusal }) => !refusal));

/** So'm taken at doors that the server did not take into its books: the courier has them all the same. */
export const cashRefused = (actions: WaitingAction[]): number =>
  sumOf(actions.filter(({ refusal }) => refusal));

const sumOf = (actions: WaitingAction[]): number =>
  actions.reduce((sum, { body }) => sum + (body.cash ?? 0), 0);
