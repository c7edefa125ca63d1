import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** A delivery that was answered with `unknown` is told apart from one that is being sent at this moment. */
export class Migration20261121180000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table telegram_message drop constraint if exists telegram_message_state_check;`,
    );
    this.addSql(
      `alter table telegram_message add constraint telegram_message_state_check
         check (state in ('sending', 'doubtful', 'accepted'));`,
    );
    this.addSql(`drop index if exists telegram_message_sending;`);
    this.addSql(
      `create index telegram_message_unsettled on telegram_message (chat_id) where state <> 'accepted';`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`update telegram_message set state = 'sending' where state = 'doubtful';`);
    this.addSql(`drop index if exists telegram_message_unsettled;`);
    this.addSql(
      `create index telegram_message_sending on telegram_message (chat_id) where state = 'sending';`,
    );
    this.addSql(
      `alter table telegram_message drop constraint if exists telegram_message_state_check;`,
    );
    this.addSql(
      `alter table telegram_message add constraint telegram_message_state_check
         check (state in ('sending', 'accepted'));`,
    );
  }
}
