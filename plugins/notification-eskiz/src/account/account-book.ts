import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { AccountProblem } from "./judge-account";

const ROW = "account";

/** What the account said when it was last asked; `balance` in so'm. */
export type AccountRow = {
  balance: number | null;
  role: string | null;
  nicks: string[] | null;
  problem: AccountProblem | null;
  is_low_told: boolean;
  checked_at: Date | null;
};

/** The one row of `eskiz_account`. */
export class AccountBook {
  private readonly connection: Knex;

  constructor(connection: Knex) {
    this.connection = connection;
  }

  async read(): Promise<AccountRow | null> {
    const row = await this.connection("eskiz_account")
      .where({ id: ROW })
      .first<(Omit<AccountRow, "balance"> & { balance: string | null }) | undefined>();
    return row ? { ...row, balance: row.balance === null ? null : Number(row.balance) } : null;
  }

  async write(account: Omit<AccountRow, "checked_at">): Promise<void> {
    await this.save({ ...account, nicks: JSON.stringify(account.nicks), checked_at: new Date() });
  }

  /** What was known before stays. */
  async writeProblem(problem: AccountProblem): Promise<void> {
    await this.save({ problem });
  }

  private async save(row: object): Promise<void> {
    await this.connection("eskiz_account")
      .insert({ id: ROW, ...row })
      .onConflict("id")
      .merge({ ...row, updated_at: this.connection.fn.now() });
  }
}
