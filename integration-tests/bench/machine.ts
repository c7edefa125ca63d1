import os from "node:os";
import { query } from "../../runner/database.ts";

/** What the figures were measured on, line by line. */
export async function describeMachine(databaseUrl: string): Promise<string[]> {
  const cpus = os.cpus();
  const [server] = await query<{ version: string; fsync: string; synchronous_commit: string }>(
    databaseUrl,
    `select current_setting('server_version') as version, current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as synchronous_commit`,
  );
  const gb = (os.totalmem() / 1024 ** 3).toFixed(0);
  const load = os.loadavg().map((one) => one.toFixed(1));
  return [
    `machine: ${cpus.length} cores of ${cpus[0]?.model.trim() ?? "unknown"}, ${gb} GB, ${os.type()} ${os.release()}`,
    `Node ${process.versions.node}, PostgreSQL ${server?.version} on the same machine ` +
      `(fsync ${server?.fsync}, synchronous_commit ${server?.synchronous_commit})`,
    `load average at the start: ${load.join(" ")}`,
  ];
}
