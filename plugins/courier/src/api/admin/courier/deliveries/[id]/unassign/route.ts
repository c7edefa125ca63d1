import { acting } from "../../../acting";

/** Takes a delivery away from its courier. */
export const POST = acting((deliveries, by) => deliveries.unassign(by));
