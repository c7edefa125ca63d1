import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Of a hand-over: which lines stand under which number of an electronic prescription, where several prescriptions lend to one order;
 * and when its order had followed, which is before the platform is told.
 */
export class Migration20261122003100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table prescription_hand_over
        add column if not exists e_rx_lines jsonb not null default '[]',
        add column if not exists settled_at timestamptz,
        drop constraint if exists prescription_hand_over_checked_check,
        add constraint prescription_hand_over_checked_check check (checked in ('original', 'e_rx', 'both'));`);
    this.addSql(`
      update prescription_hand_over set e_rx_lines = (
        select jsonb_agg(distinct jsonb_build_object('number', e_rx_number, 'line_id', pack->>'line_id'))
        from jsonb_array_elements(packs) pack)
      where e_rx_number is not null;`);
    this.addSql(`update prescription_hand_over set settled_at = done_at where state = 'done';`);
    this.addSql(`alter table prescription_hand_over drop column if exists e_rx_number;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table prescription_hand_over add column if not exists e_rx_number text;`);
    this.addSql(`update prescription_hand_over set e_rx_number = e_rx_lines->0->>'number';`);
    this.addSql(`update prescription_hand_over set checked = 'original' where checked = 'both';`);
    this.addSql(`
      alter table prescription_hand_over
        drop column if exists e_rx_lines,
        drop column if exists settled_at,
        drop constraint if exists prescription_hand_over_checked_check,
        add constraint prescription_hand_over_checked_check check (checked in ('original', 'e_rx'));`);
  }
}
