import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Comparison } from "../../../reconciliation/compare";
import type { TashkentDay } from "../../../reconciliation/tashkent-day";
import type { Attempt } from "../../../types";
import { attemptOf, ATTEMPT_COLUMNS, type AttemptRow } from "../rows";
import { listDifferences, type DifferenceFilter, type DifferencePage } from "./differences-list";
import { writeDifferences } from "./write-differences";

/** One comparison of a day with one provider. Sums are tiyin as text; times are ISO 8601. */
export type Reconciliation = {
  id: string;
  provider: string;
  day: TashkentDay;
  started_at: string;
  /** Null while it runs. */
  finished_at: string | null;
  /** Payments looked at. */
  checked: number;
  /** Differences found. */
  found: number;
  ledger_amount: string;
  ledger_refunded: string;
  provider_amount: string;
  provider_refunded: string;
  /** Why the provider could not be asked. */
  error: string | null;
  requested_by: string | null;
};

export type ReconciliationFilter = {
  provider?: string;
  day?: TashkentDay;
  limit: number;
  offset: number;
};

const COLUMNS =
  "id, provider, day::text as day, started_at, finished_at, checked, found, ledger_amount, ledger_refunded, " +
  "provider_amount, provider_refunded, error, requested_by";

/** A run of which nothing is heard for so long has died with its process. */
const DEAD_AFTER = "15 minutes";
const LONGEST_ERROR = 1000;

/** The records of reconciliation: runs and differences. */
export class ReconciliationBook {
  constructor(private readonly connection: Knex) {}

  /** Begins a run, one at a time for a provider and day in all processes. Null when one is running. */
  async begin(
    provider: string,
    day: TashkentDay,
    requested_by: string | null,
  ): Promise<string | null> {
    await this.connection.raw(
      `update ledger_reconciliation set finished_at = now(), error = 'interrupted'
       where provider = ? and day = ? and finished_at is null and started_at < now() - interval '${DEAD_AFTER}'`,
      [provider, day],
    );
    const { rows } = await this.connection.raw<{ rows: { id: string }[] }>(
      `insert into ledger_reconciliation (provider, day, requested_by) values (?, ?, ?)
       on conflict do nothing returning id`,
      [provider, day, requested_by],
    );
    return rows[0]?.id ?? null;
  }

  /** Writes a comparison down: what it found, and that what it no longer finds agrees now. */
  async finish(id: string, { checked, differences, ledger, provider }: Comparison): Promise<void> {
    await this.connection.transaction(async (trx) => {
      await writeDifferences(trx, id, differences);
      await trx.raw(
        `update ledger_reconciliation set finished_at = now(), checked = ?, found = ?, ledger_amount = ?,
           ledger_refunded = ?, provider_amount = ?, provider_refunded = ? where id = ?`,
        [
          checked,
          differences.length,
          ledger.amount.toString(),
          ledger.refunded.toString(),
          provider.amount.toString(),
          provider.refunded.toString(),
          id,
        ],
      );
    });
  }

  /** The provider could not be asked: nothing is known, so nothing is resolved either. */
  async fail(id: string, error: string): Promise<void> {
    await this.connection.raw(
      "update ledger_reconciliation set finished_at = now(), error = ? where id = ?",
      [error.slice(0, LONGEST_ERROR), id],
    );
  }

  /** Whether a day was compared within the last so many minutes. */
  async wasJustDone(provider: string, day: TashkentDay, minutes: number): Promise<boolean> {
    const { rows } = await this.connection.raw<{ rows: unknown[] }>(
      `select 1 from ledger_reconciliation where provider = ? and day = ? and error is null
         and started_at > now() - ? * interval '1 minute' limit 1`,
      [provider, day, minutes],
    );
    return rows.length > 0;
  }

  async runsOf(ids: string[]): Promise<Reconciliation[]> {
    const { rows } = await this.connection.raw<{ rows: Reconciliation[] }>(
      `select ${COLUMNS} from ledger_reconciliation where id = any(?) order by id`,
      [ids],
    );
    return rows;
  }

  /** Runs, newest day first. */
  async runs({ provider, day, limit, offset }: ReconciliationFilter): Promise<{
    reconciliations: Reconciliation[];
    count: number;
  }> {
    const where = `where (:provider::text is null or provider = :provider) and (:day::date is null or day = :day::date)`;
    const bindings = { provider: provider ?? null, day: day ?? null, limit, offset };
    const page = await this.connection.raw<{ rows: Reconciliation[] }>(
      `select ${COLUMNS} from ledger_reconciliation r ${where}
       order by r.day desc, provider desc, id desc limit :limit offset :offset`,
      bindings,
    );
    const total = await this.connection.raw<{ rows: { count: number }[] }>(
      `select count(*)::int as count from ledger_reconciliation ${where}`,
      bindings,
    );
    return { reconciliations: page.rows, count: total.rows[0].count };
  }

  async differences(filter: DifferenceFilter): Promise<DifferencePage> {
    return listDifferences(this.connection, filter);
  }

  /**
   * Staff have dealt with a difference. It opens again by itself if either side changes and they still disagree.
   *
   * @returns false when there is no such difference
   */
  async resolve(id: string, note: string, resolved_by: string): Promise<boolean> {
    const { rows } = await this.connection.raw<{ rows: unknown[] }>(
      `with resolved as (
         update ledger_difference set status = 'resolved', resolution = 'staff', note = :note,
           resolved_by = :resolved_by, resolved_at = now()
         where id = :id and status = 'open' returning id)
       select id from ledger_difference where id = :id`,
      { id, note, resolved_by },
    );
    return rows.length > 0;
  }

  /** The attempts of a period by the provider's time, `from` included, `to` not (Unix ms). */
  async attempts(provider: string, from: number, to: number): Promise<Attempt[]> {
    return this.attemptsWhere("a.provider = ? and a.provider_time >= ? and a.provider_time < ?", [
      provider,
      from,
      to,
    ]);
  }

  /** These transactions of a provider, whenever they were. */
  async transactions(provider: string, transaction_ids: string[]): Promise<Attempt[]> {
    return transaction_ids.length === 0
      ? []
      : this.attemptsWhere("a.provider = ? and a.transaction_id = any(?)", [
          provider,
          transaction_ids,
        ]);
  }

  private async attemptsWhere(
    condition: string,
    bindings: (string | number | string[])[],
  ): Promise<Attempt[]> {
    const { rows } = await this.connection.raw<{ rows: AttemptRow[] }>(
      `select ${ATTEMPT_COLUMNS} from ledger_attempt a where ${condition}`,
      bindings,
    );
    return rows.map(attemptOf);
  }
}
