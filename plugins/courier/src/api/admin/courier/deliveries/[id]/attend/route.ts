import { acting } from "../../../acting";

/** Staff saw to what the delivery is flagged for. */
export const POST = acting((deliveries, by) => deliveries.attend(by));
