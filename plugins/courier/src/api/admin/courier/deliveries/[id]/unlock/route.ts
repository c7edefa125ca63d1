import { acting } from "../../../acting";

/** Photo or signature will do where the buyer's code does not. */
export const POST = acting((deliveries, by) => deliveries.unlock(by));
