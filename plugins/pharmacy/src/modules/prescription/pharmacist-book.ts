import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { PrescriptionProblem } from "../../prescription/problem";
import type { Reviewer } from "../../prescription/reviewers";
import { nationalPart, readStaffPhone } from "../../prescription/staff-phone";
import { firstOf, rowsOf } from "./rows";

/** Staff who may review prescriptions; a licence or a diploma is demanded of each. */
export type Pharmacist = {
  user_id: string;
  role: "pharmacist" | "senior";
  licence_no: string;
  is_active: boolean;
  /** Their own number, `+998901234567`: shoppers sign in by theirs. Null for who was entered before it was asked for. */
  phone: string | null;
  /** The account they shop with, if it has neither their e-mail nor their phone: nobody reviews their own prescriptions. */
  customer_id: string | null;
};

/** A pharmacist as they are entered; the phone in any spelling. */
export type PharmacistEntry = Pharmacist & { phone: string };

const COLUMNS = "user_id, role, licence_no, is_active, phone, customer_id";

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

  /** @throws PrescriptionProblem licence_missing, phone_wrong */
  async save(pharmacist: PharmacistEntry): Promise<void> {
    if (pharmacist.licence_no.trim().length < 3) {
      throw new PrescriptionProblem("licence_missing");
    }
    const phone = readStaffPhone(pharmacist.phone);
    if (!phone) {
      throw new PrescriptionProblem("phone_wrong");
    }
    await rowsOf(
      this.connection,
      `insert into pharmacist (${COLUMNS}) values (:user_id, :role, :licence_no, :is_active, :phone, :customer_id)
       on conflict (user_id) do update set role = excluded.role, licence_no = excluded.licence_no,
         is_active = excluded.is_active, phone = excluded.phone, customer_id = excluded.customer_id, updated_at = now()`,
      { ...pharmacist, licence_no: pharmacist.licence_no.trim(), phone },
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
      `select id from customer where deleted_at is null
         and (lower(email) = (select lower(email) from "user" where id = :user_id)
           or right(translate(phone, '+ -()', ''), 9) = cast(:phone as text))`,
      { user_id, phone: found.phone && nationalPart(found.phone) },
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
