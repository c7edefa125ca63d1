import { acting } from "../../../acting";

/** Nobody brings it: the parcel is unpacked and its goods can be packed again. */
export const POST = acting((deliveries, by) => deliveries.cancel(by));
