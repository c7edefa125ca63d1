import type { CarrierInfo } from "./port";

/** The shop's own couriers stand among the carriers; they are asked nothing, for what they say stands in the delivery. */
export const OWN_CARRIER: CarrierInfo = {
  id: "own",
  name: "own",
  can: ["create", "track"],
  circuit: () => ({ state: "closed", last_error: null, last_ok_at: null }),
};
