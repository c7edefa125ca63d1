/** SQL with `?` in place of its values. */
export type Statement = { sql: string; bindings: (string | number | boolean | null)[] };

/** Several statements as one round trip: all but the last become data-modifying CTEs of the last. */
export function inOneTrip(statements: Statement[]): Statement {
  const first = statements.slice(0, -1);
  const last = statements[statements.length - 1];
  const names = first.map(({ sql }, i) => `step_${i} as (${sql})`);
  return {
    sql: first.length ? `with ${names.join(", ")} ${last.sql}` : last.sql,
    bindings: statements.flatMap(({ bindings }) => bindings),
  };
}
