const DEPARTURE = ":";

/** What news of a parcel are known by: each time it leaves is news of its own. */
export const eventKeyOf = (fulfillment_id: string, departure: number): string =>
  departure > 1 ? `${fulfillment_id}${DEPARTURE}${departure}` : fulfillment_id;

/** The parcel that a key is of. */
export const fulfillmentOf = (event_key: string): string => event_key.split(DEPARTURE)[0]!;
