import type { BusyCode } from "./errors";

/** What a merchant may set about the answers. */
export type ProtocolSettings = {
  /** Name of the cashbox's account field that holds the order number. */
  accountField: string;
  busyCode: BusyCode;
  /** False: a paid transaction is never cancelled through the protocol (-31007). */
  allowRefunds: boolean;
};
