/** What a merchant's settings change in the answers. */
export type ProtocolSettings = {
  /** There are Merchant API credentials: money can be sent back and receipts asked for. */
  canReverse: boolean;
  /** A payment needs a fiscal receipt: Click makes it from the lines we send, or the shop's own cash register does. */
  needsReceipt: boolean;
  /** Answer to a failure reported for a paid payment (U1); `auto`: -4 to an `error` of -1, -9 to every other. */
  completeErrorOnPaid: "auto" | -4 | -9;
};
