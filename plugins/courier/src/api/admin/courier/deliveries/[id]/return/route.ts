import { acting } from "../../../acting";

/** The parcel is back in the house. */
export const POST = acting((deliveries, by) => deliveries.return(by));
