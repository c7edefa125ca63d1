import { plusDays, type Day } from "../../prescription/validity";
import { firstOf, rowsOf, type Sql } from "./rows";

export type Statistics = {
  /** In the queue now. */
  waiting: number;
  decided: number;
  /** Of those decided, 0 to 1; null when none was. */
  share_approved: number | null;
  /** From the customer's word to the decision; null when none was. */
  median_minutes: number | null;
  /** Why lines were refused. */
  reasons: { code: string; lines: number }[];
  pharmacists: { user_id: string; decided: number; approved: number; median_minutes: number }[];
};

const MEDIAN = `round((percentile_cont(0.5) within group
  (order by extract(epoch from decided_at - coalesce(waiting_since, submitted_at)) / 60))::numeric, 1)::float`;
const APPROVED = "count(*) filter (where reject_code is null)::int";
const DECIDED = `decided_at >= (:from || 'T00:00:00+05:00')::timestamptz
  and decided_at < (:after || 'T00:00:00+05:00')::timestamptz`;

/** Figures of a period, days of Asia/Tashkent, both inclusive. */
export async function readStatistics(
  sql: Sql,
  { from, to }: { from: Day; to: Day },
): Promise<Statistics> {
  const period = { from, after: plusDays(to, 1) };
  const [waiting, all, reasons, pharmacists] = await Promise.all([
    firstOf<{ count: number }>(
      sql,
      "select count(*)::int as count from prescription where status = 'submitted'",
    ),
    firstOf<{ decided: number; approved: number; median_minutes: number | null }>(
      sql,
      `select count(*)::int as decided, ${APPROVED} as approved, ${MEDIAN} as median_minutes
       from prescription where ${DECIDED}`,
      period,
    ),
    rowsOf<Statistics["reasons"][number]>(
      sql,
      `select l.reason_code as code, count(*)::int as lines from prescription p
       join prescription_line l on l.prescription_id = p.id and l.reason_code is not null
       where ${DECIDED} group by 1 order by 2 desc, 1`,
      period,
    ),
    rowsOf<Statistics["pharmacists"][number]>(
      sql,
      `select decided_by as user_id, count(*)::int as decided, ${APPROVED} as approved, ${MEDIAN} as median_minutes
       from prescription where ${DECIDED} group by 1 order by 2 desc, 1`,
      period,
    ),
  ]);
  const { decided, approved, median_minutes } = all!;
  return {
    waiting: waiting!.count,
    decided,
    share_approved: decided > 0 ? approved / decided : null,
    median_minutes,
    reasons,
    pharmacists,
  };
}
