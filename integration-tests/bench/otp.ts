import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { step } from "../../runner/progress.ts";
import type { Bench, Server } from "./bench.ts";
import type { Finding } from "./findings.ts";
import { HttpClient, inParallel, type Answer } from "./http-client.ts";

const REQUESTS = 10_000;
const NUMBERS = 50;
const ADDRESSES = 100;
const CONNECTIONS = 20;
/** The shop's limits of codes: of one number in a minute and in an hour, of one address in a quarter of an hour. */
const PACE_S = 60;
const HOURLY = 5;
const OF_ADDRESS = 5;
const GUESSES = 1_000;
const TRIES = 5;
const PATIENCE_MS = 60_000;

type Attack = { what: string; prefix: string; addresses: number };

/** SMS cost money, and codes are short: what an attack on the sign-in may cost, and how far guessing gets. */
export async function attackSignIn(bench: Bench): Promise<Finding[]> {
  const emulators = await bench.openEmulators(mkdtempSync(path.join(tmpdir(), "bench-otp-")));
  const backend = await bench.openOurs(await bench.copyOf("demo", "otp"), {
    EMULATOR_PORT: emulators.port,
  });
  const client = new HttpClient(backend.origin, CONNECTIONS, {
    "x-publishable-api-key": backend.key,
  });
  await step("Waiting for the texts of SMS to be approved", () => untilSent(client));
  const attacks: Attack[] = [
    { what: `${ADDRESSES} addresses`, prefix: "99890100", addresses: ADDRESSES },
    { what: "an address for each", prefix: "99890200", addresses: REQUESTS },
  ];
  const findings: Finding[] = [];
  for (const attack of attacks) {
    findings.push(...(await flood(client, emulators, attack)));
  }
  findings.push(await guess(client, emulators));
  client.close();
  return findings;
}

/** Every request for another number than the one before, from another address. */
async function flood(
  client: HttpClient,
  emulators: Server,
  { what, prefix, addresses }: Attack,
): Promise<Finding[]> {
  const began = performance.now();
  const answers = await step(`${REQUESTS} requests for codes from ${what}`, () =>
    inParallel(Array.from({ length: REQUESTS }), CONNECTIONS, async (_, i) => {
      const address = i % addresses;
      // So that an address meets every number, not the same ones again and again.
      const number = (i + Math.floor(i / addresses)) % NUMBERS;
      const { status, text } = await ask(client, phoneOf(prefix, number), addressOf(address));
      return { status, text, address };
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const accepted = answers.filter(({ status }) => status === 200);
  const wrong = answers.find(({ status }) => status !== 200 && status !== 429);
  if (wrong) {
    throw new Error(`a request for a code was answered ${wrong.status}: ${wrong.text}`);
  }
  const sent = (await inbox(emulators)).filter(({ to }) => to.startsWith(prefix));
  if (sent.length !== accepted.length || sent.length < NUMBERS) {
    throw new Error(`${accepted.length} codes were promised and ${sent.length} SMS sent`);
  }
  const most = (keys: (string | number)[]) =>
    Math.max(...keys.map((key) => keys.filter((other) => other === key).length));
  const each = Math.min(HOURLY, 1 + Math.floor(seconds / PACE_S));
  const row = (name: string, ours: number, limit: number): Finding => ({
    part: "otp",
    what: name,
    ours: String(ours),
    baseline: "-",
    limit: `<= ${limit}`,
    met: ours <= limit,
  });
  const wanted = `${REQUESTS} codes wanted for ${NUMBERS} numbers from ${what} in ${seconds.toFixed(0)} s`;
  return [
    row(`${wanted}: SMS sent`, sent.length, NUMBERS * each),
    row("the same: SMS to one number", most(sent.map(({ to }) => to)), each),
    row("the same: codes given to one address", most(accepted.map((a) => a.address)), OF_ADDRESS),
  ];
}

/** All at once at one code; then the right one comes too late. */
async function guess(client: HttpClient, emulators: Server): Promise<Finding> {
  const phone = phoneOf("99890300", 0);
  const asked = await ask(client, phone, "198.19.0.1");
  const sms = (await inbox(emulators)).find(({ to }) => to === phone);
  const code = /\d{4}/.exec(sms?.text ?? "")?.[0];
  if (asked.status !== 200 || !code) {
    throw new Error(`no code to guess: ${asked.status} ${asked.text}`);
  }
  const wrong = code === "0000" ? "1111" : "0000";
  const verify = async (value: string, i: number) => {
    const from = { "x-forwarded-for": addressOf(1000 + i) };
    return client.send("POST", "/store/auth/verify", { phone, code: value }, from);
  };
  const answers = await inParallel(Array.from({ length: GUESSES }), CONNECTIONS, (_, i) =>
    verify(wrong, i),
  );
  const late = await verify(code, GUESSES);
  const counted = answers.filter(({ text }) => text.includes('"code_wrong"')).length;
  const refused = answers.filter(({ text }) => text.includes('"code_used_up"')).length;
  if (counted + refused !== GUESSES || !late.text.includes('"code_used_up"')) {
    throw new Error(`guesses were answered otherwise; the right one at last: ${late.text}`);
  }
  // The last try is answered like all that come after it.
  const tries = counted + 1;
  return {
    part: "otp",
    what: `${GUESSES} guesses at one code, ${CONNECTIONS} at a time: tries`,
    ours: String(tries),
    baseline: "-",
    limit: `<= ${TRIES}`,
    met: tries <= TRIES,
  };
}

async function untilSent(client: HttpClient): Promise<void> {
  const began = performance.now();
  for (let i = 0; performance.now() - began < PATIENCE_MS; i++) {
    const { status } = await ask(client, phoneOf("99890900", i % 100), addressOf(50_000 + i));
    if (status === 200) {
      return;
    }
    await sleep(500);
  }
  throw new Error("no SMS could be sent");
}

function ask(client: HttpClient, phone: string, address: string): Promise<Answer> {
  return client.send("POST", "/store/auth/code", { phone }, { "x-forwarded-for": address });
}

async function inbox({ origin }: Server): Promise<{ to: string; text: string }[]> {
  const answer = await fetch(`${origin}/eskiz/inbox`);
  return ((await answer.json()) as { messages: { to: string; text: string }[] }).messages;
}

const phoneOf = (prefix: string, number: number) => prefix + String(number).padStart(4, "0");

/** Of the network for benchmarks. */
const addressOf = (number: number) =>
  `198.18.${Math.floor(number / 250) % 250}.${(number % 250) + 1}`;
