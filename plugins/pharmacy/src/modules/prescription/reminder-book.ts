import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { rowsOf } from "./rows";

const HOUR_MS = 3_600_000;

/** A reservation whose customer is to be reminded of it. */
export type Reminder = {
  id: string;
  prescription_id: string;
  customer_id: string;
  order_id: string;
  deadline: Date;
};

/** Reservations that nobody has come for yet. */
export class ReminderBook {
  private readonly connection: Knex;

  constructor(connection: Knex) {
    this.connection = connection;
  }

  /** Those whose deadline is near, and that were made long enough before. @param hours before the deadline */
  async due(hours: number, now = new Date()): Promise<Reminder[]> {
    return rowsOf<Reminder>(
      this.connection,
      `select id, prescription_id, customer_id, order_id, deadline from prescription_reservation
       where status = 'waiting' and reminded_at is null and deadline > :now and deadline <= :near
         and created_at <= deadline - cast(:hours as integer) * interval '1 hour' order by deadline limit 200`,
      { now, hours, near: new Date(now.getTime() + hours * HOUR_MS) },
    );
  }

  /** The customer was reminded of it. */
  async reminded(id: string, now = new Date()): Promise<void> {
    await rowsOf(
      this.connection,
      "update prescription_reservation set reminded_at = :now where id = :id",
      { id, now },
    );
  }
}
