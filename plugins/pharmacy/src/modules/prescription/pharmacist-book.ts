import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { PrescriptionProblem } from "../../prescription/problem";
import type { Reviewer } from "../../prescription/reviewers";
import { firstOf, rowsOf } from "./rows";

/** Staff who may review prescriptions; a licence or a diploma is demanded of each. */
export type Pharmacist = {
  user_id: string;
  role: "pharmacist" | "senior";
  licence_no: string;
  is_active: boolean;
  /** The account they shop with, if it has not their own e-mail: nobody reviews their own prescriptions. */
  customer_id: string | null;
};

const COLUMNS = "user_id, role, licence_no, is_active, customer_id";

/** Who reviews and dispenses. */
export class PharmacistBook {
  private readonly connection: Knex;

  constructor(connection: Knex) {
    this.connection = connection;
  }

  async list(): Promise<Pharmacist[]> {
    return rowsOf<Pharmacist>(
      this.connection,
      `select ${COLUMNS} from pharmacist order by is_active desc, user_id`,
    );
  }

  /** @throws PrescriptionProblem licence_missing */
  async save(pharmacist: Pharmacist): Promise<void> {
    if (pharmacist.licence_no.trim().length < 3) {
      throw new PrescriptionProblem("licence_missing");
    }
    await rowsOf(
      this.connection,
      `insert into pharmacist (${COLUMNS}) values (:user_id, :role, :licence_no, :is_active, :customer_id)
       on conflict (user_id) do update set role = excluded.role, licence_no = excluded.licence_no,
         is_active = excluded.is_active, customer_id = excluded.customer_id, updated_at = now()`,
      { ...pharmacist, licence_no: pharmacist.licence_no.trim() },
    );
  }

  /** Null for staff who are no pharmacists, or are none any more. */
  async find(user_id: string): Promise<Pharmacist | null> {
    return firstOf<Pharmacist>(
      this.connection,
      `select ${COLUMNS} from pharmacist where user_id = :user_id and is_active`,
      { user_id },
    );
  }

  /** @throws PrescriptionProblem not_a_pharmacist */
  async reviewer(user_id: string): Promise<Reviewer> {
    const reviewer = await this.reviewerOrNull(user_id);
    if (!reviewer) {
      throw new PrescriptionProblem("not_a_pharmacist");
    }
    return reviewer;
  }

  /** Null for staff who are no pharmacists. */
  async reviewerOrNull(user_id: string): Promise<Reviewer | null> {
    const found = await this.find(user_id);
    if (!found) {
      return null;
    }
    const accounts = await rowsOf<{ id: string }>(
      this.connection,
      `select c.id from customer c join "user" u on lower(u.email) = lower(c.email)
       where u.id = :user_id and c.deleted_at is null`,
      { user_id },
    );
    return {
      user_id,
      is_senior: found.role === "senior",
      customer_ids: [
        ...accounts.map(({ id }) => id),
        ...(found.customer_id ? [found.customer_id] : []),
      ],
    };
  }
}
