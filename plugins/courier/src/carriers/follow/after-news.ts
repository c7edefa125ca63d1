import type { News } from "../port";
import type { CarriedState, ShipmentState } from "../shipment-state";

export type NewsEffect = {
  state: ShipmentState;
  /** A word nobody has taught this plugin. */
  unknown: string | null;
  error: string | null;
};

const ORDER: readonly ShipmentState[] = ["created", "accepted", "in_transit", "out_for_delivery"];

/**
 * What a carrier's news make of a shipment. A word that is not known keeps the last state; so does one that is older than
 * what is known already, because carriers' answers overtake each other. A trouble needs a person, unless it is over.
 */
export function afterNews(
  state: ShipmentState,
  news: Pick<News, "raw" | "trouble">,
  stateOf: (raw: string) => CarriedState | null,
): NewsEffect {
  const said = stateOf(news.raw);
  const unknown = said === null ? news.raw : null;
  const error = news.trouble ?? null;
  if (said === null) {
    return { state: isHeld(state) ? state : "created", unknown, error };
  }
  const isOlder = ORDER.includes(said) && ORDER.indexOf(said) < ORDER.indexOf(state);
  const next = isOlder ? state : said;
  return { state: error !== null && ORDER.includes(next) ? "attention" : next, unknown, error };
}

/** The carrier has it, so far as is known. */
const isHeld = (state: ShipmentState): boolean =>
  !["making", "unknown", "not_made"].includes(state);
