import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { rowsOf, type PrescriptionRow } from "../modules/prescription/rows";
import type { Day } from "../prescription/validity";

/** A line of a prescription that is lent to an order, or was handed over with it. */
export type LentLine = {
  line_id: string;
  prescription_id: string;
  variant_id: string;
  /** Packs that are reserved for the order. */
  reserved: number;
  deadline: Date | null;
  handed: { series: string; expires_on: Day; quantity: number }[];
};

/** A prescription that lends to an order. */
export type Lender = Pick<
  PrescriptionRow,
  "id" | "no" | "status" | "valid_until" | "external_no" | "customer_id" | "uploaded_by"
>;

/** What prescriptions have lent to an order, line by line. */
export async function readLent(container: MedusaContainer, order_id: string): Promise<LentLine[]> {
  return rowsOf<LentLine>(
    connectionOf(container),
    `select l.id as line_id, l.prescription_id, l.approved_variant_id as variant_id,
       coalesce(sum(a.quantity) filter (where a.state = 'reserved'), 0)::int as reserved,
       max(a.reserved_until) filter (where a.state = 'reserved') as deadline,
       coalesce(jsonb_agg(jsonb_build_object('series', a.series, 'expires_on', to_char(a.expires_on, 'YYYY-MM-DD'),
         'quantity', a.quantity) order by a.expires_on) filter (where a.state = 'dispensed'), '[]') as handed
     from prescription_allocation a join prescription_line l on l.id = a.line_id
     where a.holder_id = :order_id and a.state <> 'released'
     group by l.id order by l.prescription_id, l.position`,
    { order_id },
  );
}

/** The prescriptions of those lines, in the same order. */
export async function readLenders(container: MedusaContainer, ids: string[]): Promise<Lender[]> {
  return rowsOf<Lender>(
    connectionOf(container),
    `select id, no::int as no, status, to_char(valid_until, 'YYYY-MM-DD') as valid_until, external_no, customer_id, uploaded_by from prescription
     where id = any(:ids) order by id`,
    { ids },
  );
}

const connectionOf = (container: MedusaContainer): Knex =>
  container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
