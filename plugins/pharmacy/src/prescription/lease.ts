/** A pharmacist's hold on a prescription: while it lasts, nobody else decides. */
export type Lease = { by: string; until: Date };

export const leaseFrom = (by: string, now: Date, minutes: number): Lease => ({
  by,
  until: new Date(now.getTime() + minutes * 60_000),
});

/** A lease ends with its last moment: at `until` it is gone. */
export const isHeld = (lease: Lease | null, now: Date): lease is Lease =>
  lease !== null && now.getTime() < lease.until.getTime();

export const holds = (lease: Lease | null, user: string, now: Date): boolean =>
  isHeld(lease, now) && lease.by === user;

/** What a prescription keeps of its lease. */
export type Leased = { lease_by: string | null; lease_until: Date | null };

export const leaseOf = ({ lease_by, lease_until }: Leased): Lease | null =>
  lease_by && lease_until ? { by: lease_by, until: lease_until } : null;
