/** Settlement gives up hope of helping itself after so many tries; it goes on trying all the same. */
export const STUCK_AFTER_TRIES = 5;
const LAPSING_WITHIN_MS = 24 * 3_600_000;

const RECEIPT_REJECTED = ["perform", "cancel"]
  .map(
    (kind) =>
      `a.fiscal_${kind}->>'status' = 'rejected' or ` +
      `(a.fiscal_${kind}->'status' is null and a.fiscal_${kind}->>'status_code' <> '0') or ` +
      `a.fiscal_${kind}->>'told' = 'refused'`,
  )
  .join(" or ");

const RECEIPT_OWED = "a.fiscal_perform->>'status' = 'owed' or a.fiscal_cancel->>'status' = 'owed'";

/** What of an attempt `a` is not given back yet, tiyin as text. */
const LEFT = "case when a.state = 'held' then a.amount else a.charged - a.refunded end::text";

/** Columns of the attempt `a`, its payable `p` and its latest transfer `t`, after the item's own. */
const ATTEMPT_PART =
  "a.provider, p.order_id, p.display_id, a.id as attempt_id, a.transaction_id, a.state as attempt_state";

const TRANSFER_PART =
  "case when t.id is not null then jsonb_build_object('id', t.id, 'kind', t.kind, 'state', t.state, 'error', t.error) end as transfer";

const LATEST_TRANSFER =
  "left join lateral (select * from ledger_transfer where attempt_id = a.id order by number desc limit 1) t on true";

/** Staff have said that this item is as it should be. */
const notDismissed = (id: string) =>
  `not coalesce(jsonb_exists(a.details->'attention_dismissed', ${id}), false)`;

const ms = (at: string) => `(extract(epoch from ${at}) * 1000)::bigint`;

/**
 * Everything that waits for staff, as rows of `AttentionItem`. Each part finds its rows by a partial index over just
 * those rows, so that it costs the same in a shop with a million payments. Needs `:now`, Unix ms.
 */
export const ATTENTION_ITEMS = `
  select 'due_back:' || a.id as id, 'due_back' as kind, a.id as row_id, ${ATTEMPT_PART},
    ${LEFT} as amount, greatest(a.create_time, a.perform_time) as since, a.refund_due as what, t.error,
    nullif(a.hold_expires_at, 0) as hold_expires_at, ${TRANSFER_PART}
  from ledger_attempt a join ledger_payable p on p.id = a.payable_id ${LATEST_TRANSFER}
  where a.refund_due is not null and a.state in ('held', 'performed')
    and not exists (
      select 1 from ledger_outbox o where o.transfer_id = t.id and o.done_at is null and o.tries >= ${STUCK_AFTER_TRIES})

  union all
  select 'transfer_failed:' || t.id, 'transfer_failed', t.id, ${ATTEMPT_PART},
    t.amount::text, ${ms("t.updated_at")}, t.cause, t.error, nullif(a.hold_expires_at, 0), ${TRANSFER_PART}
  from ledger_transfer t join ledger_attempt a on a.id = t.attempt_id join ledger_payable p on p.id = a.payable_id
  where t.state = 'failed' and a.refund_due is null
    and a.state = case t.kind when 'refund' then 'performed' else 'held' end
    and not exists (
      select 1 from ledger_transfer later where later.attempt_id = t.attempt_id and later.number > t.number)
    and ${notDismissed("'transfer_failed:' || t.id")}

  union all
  select 'stuck:' || o.id, 'stuck', o.id::text, a.provider, p.order_id, p.display_id, a.id,
    a.transaction_id, a.state, ${LEFT}, ${ms("o.created_at")}, o.kind, o.last_error, nullif(a.hold_expires_at, 0),
    ${TRANSFER_PART}
  from ledger_outbox o join ledger_payable p on p.id = o.payable_id
    left join ledger_attempt a on a.id = o.attempt_id left join ledger_transfer t on t.id = o.transfer_id
  where o.done_at is null and o.tries >= ${STUCK_AFTER_TRIES}

  union all
  select 'hold_lapsing:' || a.id, 'hold_lapsing', a.id, ${ATTEMPT_PART},
    ${LEFT}, a.create_time, null, null, a.hold_expires_at, ${TRANSFER_PART}
  from ledger_attempt a join ledger_payable p on p.id = a.payable_id ${LATEST_TRANSFER}
  where a.state = 'held' and a.hold_expires_at between 1 and :now::bigint + ${LAPSING_WITHIN_MS} and a.refund_due is null
    and t.state is distinct from 'queued' and t.state is distinct from 'sent' and t.state is distinct from 'failed'

  union all
  select 'reversal_reported:' || a.id, 'reversal_reported', a.id, ${ATTEMPT_PART},
    ${LEFT}, a.perform_time, null, null, null, ${TRANSFER_PART}
  from ledger_attempt a join ledger_payable p on p.id = a.payable_id ${LATEST_TRANSFER}
  where a.details @> '{"reversal_reported": true}' and a.state = 'performed' and a.refund_due is null
    and ${notDismissed("'reversal_reported:' || a.id")}

  union all
  select 'receipt_rejected:' || a.id, 'receipt_rejected', a.id, ${ATTEMPT_PART},
    a.charged::text, greatest(a.perform_time, a.cancel_time), null,
    coalesce(a.fiscal_cancel->>'why', a.fiscal_cancel->>'message', a.fiscal_perform->>'why', a.fiscal_perform->>'message'),
    null, ${TRANSFER_PART}
  from ledger_attempt a join ledger_payable p on p.id = a.payable_id ${LATEST_TRANSFER}
  where (${RECEIPT_REJECTED}) and ${notDismissed("'receipt_rejected:' || a.id")}

  union all
  select 'receipt_owed:' || a.id, 'receipt_owed', a.id, ${ATTEMPT_PART},
    a.charged::text, greatest(a.perform_time, a.cancel_time),
    case when a.fiscal_cancel->>'status' = 'owed' then 'cancel' else 'perform' end, null, null, ${TRANSFER_PART}
  from ledger_attempt a join ledger_payable p on p.id = a.payable_id ${LATEST_TRANSFER}
  where (${RECEIPT_OWED}) and a.state in ('performed', 'refunded')
    and ${notDismissed("'receipt_owed:' || a.id")}

  union all
  select 'difference:' || d.id, 'difference', d.id::text, d.provider, p.order_id, p.display_id, d.attempt_id,
    d.reference, a.state, coalesce(d.ledger->>'amount', d.provider_side->>'amount'), ${ms("d.found_at")}, d.kind, null,
    null, null::jsonb
  from ledger_difference d left join ledger_attempt a on a.id = d.attempt_id
    left join ledger_payable p on p.id = a.payable_id
  where d.status = 'open'`;
