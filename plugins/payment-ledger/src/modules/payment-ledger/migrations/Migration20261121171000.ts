import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const KINDS =
  "'authorize', 'release', 'capture', 'refund', 'cancel_order', 'transfer', 'fiscalize'";

const REJECTED = `
  fiscal_perform->>'status' = 'rejected'
  or (fiscal_perform->'status' is null and fiscal_perform->>'status_code' <> '0')
  or fiscal_cancel->>'status' = 'rejected'
  or (fiscal_cancel->'status' is null and fiscal_cancel->>'status_code' <> '0')`;

/** Receipts of the shop's own cash register: one is attached once, and providers are told of them. */
export class Migration20261121171000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table ledger_outbox drop constraint ledger_outbox_kind_check,
         add constraint ledger_outbox_kind_check check (kind in (${KINDS}, 'tell_receipt'));`,
    );
    this.addSql(`drop index ledger_outbox_once;`);
    this.addSql(
      `create unique index ledger_outbox_once on ledger_outbox (kind, coalesce(transfer_id, attempt_id, payable_id))
         where kind not in ('refund', 'tell_receipt');`,
    );
    for (const kind of ["perform", "cancel"]) {
      this.addSql(
        `create index ledger_attempt_own_${kind} on ledger_attempt ((fiscal_${kind}->>'receipt'))
           where fiscal_${kind}->'receipt' is not null;`,
      );
    }
    this.addSql(
      `create index ledger_attempt_receipt_owed on ledger_attempt (payable_id)
         where fiscal_perform->>'status' = 'owed' or fiscal_cancel->>'status' = 'owed';`,
    );
    this.addSql(`drop index ledger_attempt_receipt_rejected;`);
    this.addSql(
      `create index ledger_attempt_receipt_rejected on ledger_attempt (payable_id) where ${REJECTED}
         or fiscal_perform->>'told' = 'refused' or fiscal_cancel->>'told' = 'refused';`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `drop index if exists ledger_attempt_own_perform, ledger_attempt_own_cancel, ledger_attempt_receipt_owed,
         ledger_attempt_receipt_rejected, ledger_outbox_once;`,
    );
    this.addSql(
      `create index ledger_attempt_receipt_rejected on ledger_attempt (payable_id) where ${REJECTED};`,
    );
    this.addSql(`delete from ledger_outbox where kind = 'tell_receipt';`);
    this.addSql(
      `create unique index ledger_outbox_once on ledger_outbox (kind, coalesce(transfer_id, attempt_id, payable_id))
         where kind <> 'refund';`,
    );
    this.addSql(
      `alter table ledger_outbox drop constraint ledger_outbox_kind_check,
         add constraint ledger_outbox_kind_check check (kind in (${KINDS}));`,
    );
  }
}
