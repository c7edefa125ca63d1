import type { LedgerCommand } from "../../types";

/** A protocol asked for something the ledger never does. A bug in a decision table, not bad input. */
export class ForbiddenCommand extends Error {
  constructor(command: LedgerCommand, why: string) {
    super(`ledger refuses ${command.type}: ${why}`);
    this.name = "ForbiddenCommand";
  }
}
