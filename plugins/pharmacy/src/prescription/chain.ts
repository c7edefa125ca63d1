import { createHash } from "node:crypto";

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What is chained: everything an event says. */
export type ChainedEvent = {
  prescription_id: string;
  /** 1 for the first. */
  seq: number;
  /** ISO 8601 in UTC with milliseconds. */
  at: string;
  actor_role: string;
  actor_id: string | null;
  type: string;
  from: string | null;
  to: string | null;
  reason: string | null;
  meta: { [key: string]: Json };
};

export type ChainLink = ChainedEvent & { prev_hash: string; hash: string };

/** Before the first event. */
export const GENESIS = "0".repeat(64);

/** JSON with sorted keys and no spaces, so that what the database gives back hashes as what it was given. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(",")}]`;
  }
  if (value !== null && typeof value === "object") {
    const entries = Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key]!)}`);
    return `{${entries.join(",")}}`;
  }
  return JSON.stringify(value);
}

/** SHA-256 of the previous hash and the event (pharmacy-uz.md, section 7). */
export function hashOf(prev_hash: string, event: ChainedEvent): string {
  const { prescription_id, seq, at, actor_role, actor_id, type, from, to, reason, meta } = event;
  const said = { prescription_id, seq, at, actor_role, actor_id, type, from, to, reason, meta };
  return createHash("sha256").update(prev_hash).update(canonicalJson(said)).digest("hex");
}

/** The end of a chain as it is kept beside it, so that a missing last event is noticed. */
export type ChainHead = { hash: string; length: number };

/** @returns the number of the first event that is not what was written, or null when all are */
export function firstBroken(links: readonly ChainLink[], head: ChainHead): number | null {
  let prev = GENESIS;
  for (const [index, link] of links.entries()) {
    const seq = index + 1;
    if (link.seq !== seq || link.prev_hash !== prev || link.hash !== hashOf(prev, link)) {
      return seq;
    }
    prev = link.hash;
  }
  return prev === head.hash && links.length === head.length ? null : links.length + 1;
}
