import { setTimeout as sleep } from "node:timers/promises";
import jwt from "jsonwebtoken";
import sharp from "sharp";
import { query } from "../../runner/database.ts";
import { step } from "../../runner/progress.ts";
import type { Backend, Bench } from "./bench.ts";
import { ms, type Finding } from "./findings.ts";
import { HttpClient } from "./http-client.ts";
import { residentMb } from "./memory.ts";
import { median } from "./statistics.ts";

const PHOTOS = 5;
const ROUNDS = 5;
const PHOTO_MB = 8;
const LIMIT_MS = 3_000;
/** Between one question of the other person and the next. */
const PAUSE_MS = 100;

/**
 * Five photos of eight megabytes, one after the other, as a phone sends the pages of a prescription: from the first byte to the
 * last answer, sending included. Meanwhile somebody else asks for a page.
 */
export async function measureUploads(bench: Bench): Promise<Finding[]> {
  const backend = await bench.openOurs(await bench.copyOf("demo", "uploads"));
  const photos = await step(`Taking ${PHOTOS} photos of ${PHOTO_MB} MB`, takePhotos);
  const client = new HttpClient(backend.origin, 2, { "x-publishable-api-key": backend.key });
  const totals: number[] = [];
  const others: number[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    // A customer has only so many calls a minute.
    const headers = { authorization: `Bearer ${await signIn(backend, `cus_uploads_${round}`)}` };
    const id = await draft(client, headers);
    let sending = true;
    const asking = (async () => {
      while (sending) {
        others.push((await client.send("GET", "/store/products?limit=1")).ms);
        await sleep(PAUSE_MS);
      }
    })();
    const started = performance.now();
    for (const [at, photo] of photos.entries()) {
      // Something behind the picture, so that it is another file every time.
      const bytes = Buffer.concat([photo, Buffer.from(`${round} ${at}`)]);
      await upload(client, { id, bytes, headers });
    }
    sending = false;
    // The first round finds a cold process.
    if (round >= 0) {
      totals.push(performance.now() - started);
    }
    await asking;
  }
  const resident = residentMb(backend.running.pid);
  client.close();
  const size = photos.reduce((sum, one) => sum + one.length, 0) / PHOTOS / 1024 / 1024;
  return [
    {
      part: "uploads",
      what: `${PHOTOS} photos of ${size.toFixed(1)} MB, 12 megapixels each, of one prescription: median of ${ROUNDS} (longest)`,
      ours: `${ms(median(totals))} (${ms(Math.max(...totals))})`,
      baseline: "-",
      limit: `< ${LIMIT_MS} ms`,
      met: median(totals) < LIMIT_MS,
    },
    {
      part: "uploads",
      what: "the same: what somebody else asked meanwhile: median (longest)",
      ours: `${ms(median(others))} (${ms(Math.max(...others))})`,
      baseline: "",
      limit: "",
      met: null,
    },
    {
      part: "uploads",
      what: "the same: memory of the backend right after, RSS",
      ours: `${resident.toFixed(0)} MB`,
      baseline: "",
      limit: "",
      met: null,
    },
  ];
}

/** Noise, which is harder to read than any photo of that size. */
async function takePhotos(): Promise<Buffer[]> {
  const photos: Buffer[] = [];
  for (let at = 0; at < PHOTOS; at++) {
    const noise = { type: "gaussian" as const, mean: 128, sigma: 22 };
    const create = { width: 4000, height: 3000, channels: 3 as const, background: "#fff", noise };
    const raw = await sharp({ create }).raw().toBuffer();
    const picture = sharp(raw, { raw: { width: 4000, height: 3000, channels: 3 } });
    let quality = 95;
    let photo = await picture.clone().jpeg({ quality }).toBuffer();
    while (photo.length > PHOTO_MB * 1024 * 1024 && quality > 80) {
      quality -= 1;
      photo = await picture.clone().jpeg({ quality }).toBuffer();
    }
    photos.push(photo);
  }
  return photos;
}

async function signIn({ database, settings }: Backend, id: string): Promise<string> {
  await query(
    database,
    "insert into customer (id, email, has_account) values ($1, $1 || '@example.uz', true)",
    [id],
  );
  const who = { actor_id: id, actor_type: "customer", auth_identity_id: "bench" };
  return jwt.sign(who, settings.env.JWT_SECRET, { expiresIn: "1h" });
}

async function draft(client: HttpClient, headers: Record<string, string>): Promise<string> {
  const patient = { name: "Aziza Karimova", birth_year: 1990, relation: "self" };
  const body = { patient, wishes: [], consent: true };
  const { status, text } = await client.send("POST", "/store/prescriptions", body, headers);
  if (status !== 200) {
    throw new Error(`a draft was answered ${status}: ${text.slice(0, 300)}`);
  }
  return (JSON.parse(text) as { prescription: { id: string } }).prescription.id;
}

async function upload(
  client: HttpClient,
  { id, bytes, headers }: { id: string; bytes: Buffer; headers: Record<string, string> },
): Promise<void> {
  const { status, text } = await client.send("POST", `/store/prescriptions/${id}/files`, bytes, {
    ...headers,
    "content-type": "image/jpeg",
  });
  if (status !== 201) {
    throw new Error(`a photo was answered ${status}: ${text.slice(0, 300)}`);
  }
}
