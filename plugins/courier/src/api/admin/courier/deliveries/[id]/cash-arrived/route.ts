import { acting } from "../../../acting";

/** The carrier sent what the buyer paid. */
export const POST = acting((deliveries, by) => deliveries.cashArrived(by));
