/** What a merchant's settings change in the answers. */
export type ProtocolSettings = {
  /** There are Merchant API credentials: money can be sent back and receipts asked for. */
  canReverse: boolean;
  /** Click issues the fiscal receipts, from the lines we send. */
  fiscalReceipts: boolean;
  /** Answer to a failure reported for a paid payment (U1); `auto`: -4 to an `error` of -1, -9 to every other. */
  completeErrorOnPaid: "auto" | -4 | -9;
};
