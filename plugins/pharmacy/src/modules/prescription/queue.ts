import type { PrescriptionState } from "../../prescription/states";
import { nameKeys } from "../../prescription/patient";
import { firstOf, rowsOf, type Sql } from "./rows";

export type QueueFilter = {
  status?: readonly PrescriptionState[];
  /** Only what waits for somebody, longest first. */
  waiting?: boolean;
  /** Only what this member of staff looks at. */
  mine?: string;
  /** A number, or words of the patient's name. */
  q?: string;
  limit: number;
  offset: number;
};

/** A prescription in the list: nothing of what is on it, and nobody's name. */
export type QueueRow = {
  id: string;
  no: number;
  status: PrescriptionState;
  pages: number;
  lines: number;
  source: "upload" | "e_rx" | "in_store";
  waiting_since: Date | null;
  lease_by: string | null;
  lease_until: Date | null;
  needs_second: boolean;
  decided_by: string | null;
  decided_at: Date | null;
  created_at: Date;
};

const OPEN = "status in ('submitted', 'in_review', 'needs_info')";

/** A page of the list; indexes carry it through a hundred thousand rows. @param secret that names are found with */
export async function readQueue(
  sql: Sql,
  filter: QueueFilter,
  secret: string | undefined,
): Promise<{ rows: QueueRow[]; count: number }> {
  const { where, bindings } = whereOf(filter, secret);
  const order = (of: string): string =>
    filter.waiting ? `${of}waiting_since, ${of}id` : `${of}created_at desc, ${of}id desc`;
  const [rows, counted] = await Promise.all([
    rowsOf<QueueRow>(
      sql,
      `select p.id, p.no::int as no, p.status, p.pages, p.source, p.waiting_since, p.lease_by, p.lease_until,
         p.first_review is not null and p.status in ('submitted', 'in_review') as needs_second, p.decided_by, p.decided_at, p.created_at,
         (select count(*)::int from prescription_line l where l.prescription_id = p.id) as lines
       from (select * from prescription where ${where} order by ${order("")} limit :limit offset :offset) p
       order by ${order("p.")}`,
      { ...bindings, limit: filter.limit, offset: filter.offset },
    ),
    firstOf<{ count: number }>(
      sql,
      `select count(*)::int as count from prescription where ${where}`,
      bindings,
    ),
  ]);
  return { rows, count: counted!.count };
}

function whereOf(
  { status, waiting, mine, q }: QueueFilter,
  secret: string | undefined,
): { where: string; bindings: Record<string, unknown> } {
  const parts: string[] = [];
  const bindings: Record<string, unknown> = {};
  if (status?.length) {
    parts.push("status = any(:status)");
    bindings.status = [...status];
  }
  if (waiting) {
    parts.push(OPEN);
  }
  if (mine) {
    parts.push("status = 'in_review' and lease_by = :mine");
    bindings.mine = mine;
  }
  if (q) {
    const no = /^\d{1,9}$/.exec(q.replace(/^#/, ""))?.[0];
    parts.push(
      no ? "no = :no" : "patient_keys @> :keys and cardinality(cast(:keys as text[])) > 0",
    );
    Object.assign(bindings, no ? { no } : { keys: secret ? nameKeys(secret, q) : [] });
  }
  return { where: parts.join(" and ") || "true", bindings };
}
