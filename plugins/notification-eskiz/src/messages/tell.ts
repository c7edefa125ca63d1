import type { Desk } from "./desk";
import type { MessageRow } from "./message-book";
import { toldState } from "./state";

export const DELIVERY_UPDATED = "messaging.delivery_updated";

/** Puts an event on Medusa's bus. */
export type Emit = (name: string, data: object) => Promise<void>;

/** News of a message for whoever handed it over: never a phone, a text or a code. */
export async function tell({ messages }: Desk, emit: Emit, row: MessageRow): Promise<void> {
  const state = toldState(row.state);
  if (state === null || state === row.told_state) {
    return;
  }
  await emit(DELIVERY_UPDATED, {
    channel: "sms",
    key: row.key,
    ref: row.request_id,
    state,
    ...(row.parts !== null && { parts: row.parts }),
    ...(row.cost !== null && { cost: row.cost }),
  });
  await messages.told(row.id, state);
}

const AT_ONCE = 500;
/** Younger changes are told by whoever made them. */
const SETTLED_MS = 15_000;

/** Tells what a process that died could not. */
export async function tellUntold(desk: Desk, emit: Emit, settled_ms = SETTLED_MS): Promise<void> {
  for (const row of await desk.messages.untold(AT_ONCE, settled_ms)) {
    await tell(desk, emit, row);
  }
}
