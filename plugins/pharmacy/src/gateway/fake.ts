import type { EPrescriptionGateway, ERxFinding, ERxLine } from "./port";

export type FakeDispensed = ERxLine & { series: string; expiry: string; quantity: number };

/**
 * A platform for demos and tests. It has every number, except those that end with 404; those that end with 409 are with
 * another pharmacy. What it was told is kept while the process lives.
 */
export class FakeGateway implements EPrescriptionGateway {
  readonly locked = new Set<string>();
  readonly dispensed = new Map<string, FakeDispensed>();

  async find(number: string): Promise<ERxFinding> {
    if (number.endsWith("404")) {
      return "not_found";
    }
    return number.endsWith("409") ? "taken" : "found";
  }

  async lock({ number, line_id }: ERxLine): Promise<boolean> {
    this.locked.add(line_id);
    return (await this.find(number)) === "found";
  }

  async dispense(line: ERxLine, series: string, expiry: string, quantity: number): Promise<void> {
    this.dispensed.set(`${line.line_id} ${series}`, { ...line, series, expiry, quantity });
    this.locked.delete(line.line_id);
  }

  async release({ line_id }: ERxLine): Promise<void> {
    this.locked.delete(line_id);
  }
}

export const fakeGateway = new FakeGateway();
