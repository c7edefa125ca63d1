import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Json } from "../../../types";

/** One transaction as a statement named it. Sums are tiyin, times Unix ms. */
export type ToldLine = {
  transaction_id: string;
  provider_time: number;
  amount: bigint;
  refunded: bigint;
  /** In the protocol's own words. */
  state: string;
};

/** The call that opened an attempt, and the last answer that told its state. */
export type ToldAnswer = {
  attempt_id: string;
  request: Json;
  answer: Json;
  /** Unix ms. */
  told_at: number;
};

export type ToldQuery = {
  provider: string;
  /** When the opening call arrived, Unix ms, `from` included, `to` not. */
  from: number;
  to: number;
  /** The journal's name of the call that opens an attempt. */
  opening: string;
  /** Where an answer carries the state: `["result", "state"]`. Answers without it tell nothing. */
  state_at: string[];
};

/**
 * What a provider was told, for protocols without a register to ask: the journal, which is only ever added to, and the
 * statements served, of which the last word on each transaction is kept.
 */
export class ToldBook {
  constructor(private readonly connection: Knex) {}

  async keepStatement(provider: string, lines: ToldLine[]): Promise<void> {
    if (lines.length === 0) {
      return;
    }
    const told = lines.map((line) => ({
      ...line,
      amount: line.amount.toString(),
      refunded: line.refunded.toString(),
    }));
    await this.connection.raw(
      `insert into ledger_statement_line (provider, transaction_id, provider_time, amount, refunded, state)
       select :provider, transaction_id, provider_time, amount::bigint, refunded::bigint, state
       from jsonb_to_recordset(:told::jsonb) as told(
         transaction_id text, provider_time bigint, amount text, refunded text, state text)
       on conflict (provider, transaction_id) do update set provider_time = excluded.provider_time,
         amount = excluded.amount, refunded = excluded.refunded, state = excluded.state, told_at = now()`,
      { provider, told: JSON.stringify(told) },
    );
  }

  /** The last statement's word on transactions of a period by the provider's time, `from` included, `to` not. */
  async statementLines(
    provider: string,
    from: number,
    to: number,
  ): Promise<(ToldLine & { told_at: number })[]> {
    const { rows } = await this.connection.raw<{
      rows: (Record<"transaction_id" | "amount" | "refunded" | "state", string> &
        Record<"provider_time" | "told_at", string>)[];
    }>(
      `select transaction_id, provider_time, amount, refunded, state,
         (extract(epoch from told_at) * 1000)::bigint as told_at
       from ledger_statement_line where provider = ? and provider_time >= ? and provider_time < ?`,
      [provider, from, to],
    );
    return rows.map((row) => ({
      ...row,
      provider_time: Number(row.provider_time),
      told_at: Number(row.told_at),
      amount: BigInt(row.amount),
      refunded: BigInt(row.refunded),
    }));
  }

  /** The last answer on every attempt that was opened in a period. */
  async answers({ provider, from, to, opening, state_at }: ToldQuery): Promise<ToldAnswer[]> {
    const { rows } = await this.connection.raw<{ rows: (ToldAnswer & { told_at: string })[] }>(
      `with opened as (
         select distinct on (attempt_id) attempt_id, payable_id, request from ledger_journal
         where at >= to_timestamp(:from / 1000.0) and at < to_timestamp(:to / 1000.0)
           and provider = :provider and method = :opening and attempt_id is not null
           and answer #> :state_at is not null
         order by attempt_id, id
       )
       select opened.attempt_id, opened.request, last.answer,
         (extract(epoch from last.at) * 1000)::bigint as told_at
       from opened cross join lateral (
         select j.answer, j.at from ledger_journal j
         where j.payable_id = opened.payable_id and j.attempt_id = opened.attempt_id and j.provider = :provider
           and j.answer #> :state_at is not null
         order by j.id desc limit 1
       ) last`,
      { provider, from, to, opening, state_at },
    );
    return rows.map((row) => ({ ...row, told_at: Number(row.told_at) }));
  }
}
