import type { TariffZone } from "../../api/wire";

/**
 * The tariffs in memory: one read of the database serves every price for a moment, and whoever asks while it is under way
 * waits for the same read. {@link forget} makes the next price of this process see a change at once.
 */
export class TariffTable {
  private reading: Promise<TariffZone[]> | null = null;
  private readAt = 0;

  constructor(
    private readonly read: () => Promise<TariffZone[]>,
    private readonly keptMs: number,
    private readonly clock: () => number = Date.now,
  ) {}

  zones(): Promise<TariffZone[]> {
    const now = this.clock();
    if (!this.reading || now - this.readAt >= this.keptMs) {
      const reading = this.read();
      // A read that failed is nothing to keep.
      reading.catch(() => {
        if (this.reading === reading) this.reading = null;
      });
      this.reading = reading;
      this.readAt = now;
    }
    return this.reading;
  }

  forget(): void {
    this.reading = null;
  }
}
