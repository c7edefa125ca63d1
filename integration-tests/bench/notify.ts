import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { query } from "../../runner/database.ts";
import { signalGroup } from "../../runner/processes.ts";
import { step } from "../../runner/progress.ts";
import type { Bench, Server } from "./bench.ts";
import type { Finding } from "./findings.ts";

const MESSAGES = 10_000;
/** Killed when so many have gone out. */
const HALF = MESSAGES / 2;
const PATIENCE_MS = 15 * 60_000;
const LOOK_EVERY_MS = 50;

type Progress = { sent: number; open: number; unknown: number };

/**
 * 10 000 messages by SMS through the emulated gateway, and `kill -9` when half of them are out: what was on its way then
 * is looked up in the gateway's book. The gateway's own book says who got how many.
 */
export async function sendThroughCrash(bench: Bench): Promise<Finding[]> {
  const emulators = await bench.openEmulators(mkdtempSync(path.join(tmpdir(), "bench-notify-")));
  // Delivery reports would be measured too: twice as many calls as there are messages.
  await ask(emulators, "control/habits", "PUT", { silent: true });
  const database = await bench.copyOf("demo", "notify");
  const own = { EMULATOR_PORT: emulators.port };
  const backend = await bench.openOurs(database, own);
  await step("Waiting for the texts of SMS to be approved", () => untilApproved(database));
  await queue(database);

  const began = performance.now();
  const before = await step(`Sending ${MESSAGES} messages, killed half-way`, async () => {
    // While the gateway has some whose answer has not come yet: that is the crash that matters.
    await until(database, ({ sent, unknown }) => sent >= HALF && unknown > 0);
    signalGroup(backend.running.pid, "SIGKILL");
    await backend.running.exited;
    return { ...(await progress(database)), seconds: (performance.now() - began) / 1000 };
  });
  const lost = await inFlight(database);
  const restarted = performance.now();
  await bench.openOurs(database, own);
  await step("Sending the rest", () =>
    until(database, ({ open, unknown }) => open + unknown === 0),
  );
  const seconds = (performance.now() - restarted) / 1000;
  return findings({ ...before, lost, left: seconds }, await received(emulators));
}

/** A message each for as many new customers, as `publish` writes them; other channels than SMS are switched off. */
async function queue(database: string): Promise<void> {
  await query(
    database,
    `insert into customer (id, phone, has_account)
     select 'cus_bench_' || n, '99890' || lpad(n::text, 7, '0'), true from generate_series(1, $1::int) n`,
    [MESSAGES],
  );
  await query(
    database,
    `insert into notify_switch (type, channel, enabled)
     values ('order_on_the_way', 'telegram', false), ('order_on_the_way', 'email', false)`,
  );
  await query(
    database,
    `insert into notify_message (id, type, event_key, recipient, kind, customer_id, values, next_at, in_inbox)
     select 'ntf_bench_' || n, 'order_on_the_way', 'bench', 'customer:cus_bench_' || n, 'transactional',
       'cus_bench_' || n, jsonb_build_object('number', n::text), now(), true
     from generate_series(1, $1::int) n`,
    [MESSAGES],
  );
}

async function progress(database: string): Promise<Progress> {
  const [row] = await query<Progress>(
    database,
    `select count(*) filter (where state in ('sent', 'delivered'))::int as sent,
       count(*) filter (where state = 'due')::int as open,
       count(*) filter (where state in ('sending', 'unknown'))::int as unknown
     from notify_message where event_key = 'bench'`,
  );
  return row!;
}

async function inFlight(database: string): Promise<number> {
  return (await progress(database)).unknown;
}

async function until(database: string, done: (now: Progress) => boolean): Promise<void> {
  const began = performance.now();
  while (!done(await progress(database))) {
    if (performance.now() - began > PATIENCE_MS) {
      throw new Error(`messages are stuck: ${JSON.stringify(await progress(database))}`);
    }
    await sleep(LOOK_EVERY_MS);
  }
}

async function untilApproved(database: string): Promise<void> {
  const began = performance.now();
  for (;;) {
    const rows = await query(
      database,
      "select 1 from eskiz_template where key = 'order_on_the_way' and locale = 'uz' and approved_text is not null",
    );
    if (rows.length > 0) {
      return;
    }
    if (performance.now() - began > 120_000) {
      throw new Error("the texts of SMS were not approved");
    }
    await sleep(500);
  }
}

/** How many SMS each phone got, as the gateway's book says. */
async function received(emulators: Server): Promise<Map<string, number>> {
  const { messages } = (await ask(emulators, "inbox")) as { messages: { to: string }[] };
  const counts = new Map<string, number>();
  for (const { to } of messages) {
    counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  return counts;
}

async function ask(
  { origin }: Server,
  what: string,
  method = "GET",
  body?: object,
): Promise<unknown> {
  const answer = await fetch(`${origin}/eskiz/${what}`, {
    method,
    headers: { "content-type": "application/json" },
    body: body && JSON.stringify(body),
  });
  return answer.json();
}

type Run = Progress & { seconds: number; lost: number; left: number };

function findings(run: Run, counts: Map<string, number>): Finding[] {
  const phones = Array.from(
    { length: MESSAGES },
    (_, n) => `99890${String(n + 1).padStart(7, "0")}`,
  );
  const once = phones.filter((phone) => counts.get(phone) === 1).length;
  const more = phones.filter((phone) => (counts.get(phone) ?? 0) > 1).length;
  const row = (what: string, ours: string, limit = "", met: boolean | null = null): Finding => ({
    part: "notify",
    what,
    ours,
    baseline: "",
    limit,
    met,
  });
  return [
    row(
      `${MESSAGES} SMS queued, kill -9 after ${run.sent}: phones that got exactly one`,
      String(once),
      `= ${MESSAGES}`,
      once === MESSAGES,
    ),
    row("the same: phones that got more than one", String(more), "= 0", more === 0),
    row("the same: on their way at the kill, looked up afterwards", String(run.lost)),
    row("the same: messages a second before the kill", (run.sent / run.seconds).toFixed(0)),
    row("the same: from the restart until nothing was open", `${run.left.toFixed(0)} s`),
  ];
}
