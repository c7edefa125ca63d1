import {
  canonicalJson,
  firstBroken,
  GENESIS,
  hashOf,
  type ChainedEvent,
  type ChainLink,
} from "./chain";

const event = (seq: number): ChainedEvent => ({
  prescription_id: "rx_1",
  seq,
  at: `2026-11-21T10:00:0${seq}.000Z`,
  actor_role: "pharmacist",
  actor_id: "user_1",
  type: "claim",
  from: "submitted",
  to: "in_review",
  reason: null,
  meta: { b: [1, null], a: { d: true, c: "o'g'iz" } },
});

function chainOf(length: number): ChainLink[] {
  const links: ChainLink[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const prev_hash = links.at(-1)?.hash ?? GENESIS;
    links.push({ ...event(seq), prev_hash, hash: hashOf(prev_hash, event(seq)) });
  }
  return links;
}

const headOf = (links: ChainLink[]) => ({ hash: links.at(-1)!.hash, length: links.length });

describe("chain of events", () => {
  it("hashes the same whatever the order of keys", () => {
    expect(canonicalJson({ b: [1, { z: null, y: "ў" }], a: true })).toBe(
      '{"a":true,"b":[1,{"y":"ў","z":null}]}',
    );
  });

  it("verifies as it was written, the empty one too", () => {
    const links = chainOf(4);
    expect(firstBroken(links, headOf(links))).toBeNull();
    expect(firstBroken([], { hash: GENESIS, length: 0 })).toBeNull();
  });

  it.each<[string, (link: ChainLink) => ChainLink]>([
    ["its reason", (link) => ({ ...link, reason: "another" })],
    ["its actor", (link) => ({ ...link, actor_id: "user_2" })],
    ["its time", (link) => ({ ...link, at: "2026-11-21T09:00:00.000Z" })],
    ["what it says", (link) => ({ ...link, meta: {} })],
    ["its hash", (link) => ({ ...link, hash: "f".repeat(64) })],
  ])("breaks at the row in which somebody changed %s", (_, tamper) => {
    const links = chainOf(4);
    const tampered = links.map((link) => (link.seq === 2 ? tamper(link) : link));
    expect(firstBroken(tampered, headOf(links))).toBe(2);
  });

  it("breaks at the next row when the changed one was hashed anew", () => {
    const links = chainOf(4);
    const changed = { ...links[1]!, reason: "another" };
    const forged = { ...changed, hash: hashOf(changed.prev_hash, changed) };
    expect(firstBroken(links.with(1, forged), headOf(links))).toBe(3);
  });

  it("misses an event that was taken out, the last one too", () => {
    const links = chainOf(4);
    expect(firstBroken(links.toSpliced(1, 1), headOf(links))).toBe(2);
    expect(firstBroken(links.slice(0, 3), headOf(links))).toBe(4);
  });
});
