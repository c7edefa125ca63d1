import { acting } from "../../../acting";

/** A failed one waits for a courier again. */
export const POST = acting((deliveries, by) => deliveries.retry(by));
