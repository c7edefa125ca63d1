/** What an order still owes, whole so'm, and whether its buyer promised to give it to the courier. */
export type Bill = { owed: number; promised: boolean };

/** What one parcel says of money: `cash_due` is taken at the door, `unpaid` keeps it in the house. Whole so'm. */
export type Share = { cash_due: number; unpaid: number };

/**
 * What the next parcel of an order says. The first brings the bill for all of them; what nobody has paid or promised holds
 * back every one of them.
 *
 * @param asked what other parcels ask for already
 */
export const shareOf = ({ owed, promised }: Bill, asked: number): Share =>
  promised ? { cash_due: Math.max(owed - asked, 0), unpaid: 0 } : { cash_due: 0, unpaid: owed };
