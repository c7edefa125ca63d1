import fc from "fast-check";
import {
  roomOf,
  statusAfterDispensing,
  whyNotAllocated,
  type AllocatedLine,
  type Allocation,
} from "./allocation";
import { firstBroken, GENESIS, hashOf, type ChainedEvent, type ChainLink } from "./chain";
import { isUsable, mayBecome, type LineState } from "./line-states";
import { stateAfter, TRANSITIONS, type PrescriptionAction, type PrescriptionState } from "./states";

const START = Date.parse("2026-11-01T00:00:00+05:00");
const DAY_MS = 86_400_000;

type Step =
  | { do: PrescriptionAction; by: "customer" | "pharmacist" | "senior" | "system" }
  | { do: "reserve"; quantity: number }
  | { do: "dispense"; which: number }
  | { do: "give_back"; which: number }
  | { do: "wait"; days: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom(...(Object.keys(TRANSITIONS) as PrescriptionAction[])),
    by: fc.constantFrom(
      "customer" as const,
      "pharmacist" as const,
      "senior" as const,
      "system" as const,
    ),
  }),
  fc.record({ do: fc.constant("reserve" as const), quantity: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant("dispense" as const), which: fc.nat(5) }),
  fc.record({ do: fc.constant("give_back" as const), which: fc.nat(5) }),
  fc.record({ do: fc.constant("wait" as const), days: fc.integer({ min: 1, max: 12 }) }),
);

/** One prescription of one line, moved by the rules alone. */
class World {
  state: PrescriptionState = "draft";
  line: AllocatedLine;
  readonly allocations: Allocation[] = [];
  readonly links: ChainLink[] = [];
  private now = START;

  constructor(approved: number, refills: number) {
    this.line = {
      status: "pending",
      approved_quantity: approved,
      refills_allowed: refills,
      days_supply: 10,
      valid_until: "2026-12-01",
      consent: null,
    };
  }

  /** @returns whether anything happened */
  take(step: Step): boolean {
    switch (step.do) {
      case "wait":
        this.now += step.days * DAY_MS;
        return true;
      case "reserve":
        return this.reserve(step.quantity);
      case "dispense":
        return this.settle(step.which, "dispensed");
      case "give_back":
        return this.settle(step.which, "released");
      default:
        return this.move(step.do, step.by);
    }
  }

  private move(action: PrescriptionAction, by: "customer" | "pharmacist" | "senior" | "system") {
    const to = stateAfter(this.state, action, by);
    const lineTo: Partial<Record<PrescriptionAction, LineState>> = {
      approve: "approved",
      approve_partly: "approved_reduced",
      reject: "rejected",
      expire: "expired",
      revoke: "revoked",
    };
    const wanted = lineTo[action];
    const isOpen = this.line.status === "dispensed";
    if (to === null || (action === "fulfill") !== isOpen) {
      return false;
    }
    this.write(action, this.state, to);
    this.state = to;
    if (wanted) {
      this.become(wanted);
    }
    return true;
  }

  private reserve(quantity: number): boolean {
    const rules = { now: new Date(this.now), share: 0.8 };
    const answer = whyNotAllocated(quantity, this.state, this.line, this.allocations, rules);
    if (typeof answer === "string") {
      return false;
    }
    this.allocations.push({ ...answer, quantity, state: "reserved", dispensed_at: null });
    this.write("reserve", null, null);
    return true;
  }

  private settle(which: number, to: "dispensed" | "released"): boolean {
    const one = this.allocations[which];
    if (one?.state !== "reserved" || (to === "dispensed" && !isUsable(this.line.status))) {
      return false;
    }
    one.state = to;
    if (to === "dispensed") {
      one.dispensed_at = new Date(this.now);
      const status = statusAfterDispensing(this.line, this.allocations);
      if (status !== this.line.status) {
        this.become(status);
      }
    }
    this.write(to, null, null);
    return true;
  }

  private become(status: LineState): void {
    expect([this.line.status, status, mayBecome(this.line.status, status)]).toEqual([
      this.line.status,
      status,
      true,
    ]);
    this.line = { ...this.line, status };
  }

  private write(type: string, from: string | null, to: string | null): void {
    const prev_hash = this.links.at(-1)?.hash ?? GENESIS;
    const event: ChainedEvent = {
      prescription_id: "rx_1",
      seq: this.links.length + 1,
      at: new Date(this.now).toISOString(),
      actor_role: "system",
      actor_id: null,
      type,
      from,
      to,
      reason: null,
      meta: { packs: this.allocations.length },
    };
    this.links.push({ ...event, prev_hash, hash: hashOf(prev_hash, event) });
  }

  get head() {
    return { hash: this.links.at(-1)?.hash ?? GENESIS, length: this.links.length };
  }
}

/** The way to an approval, so that what comes after it is often reached. */
const APPROVED: Step[] = [
  { do: "submit", by: "customer" },
  { do: "claim", by: "pharmacist" },
  { do: "approve", by: "pharmacist" },
];

describe("whatever happens to a prescription", () => {
  const run = fc.record({
    approved: fc.integer({ min: 1, max: 5 }),
    refills: fc.integer({ min: 0, max: 2 }),
    isApproved: fc.boolean(),
    steps: fc.array(step, { maxLength: 60 }),
  });

  it("allocated never exceeds approved, and every state was allowed", () => {
    fc.assert(
      fc.property(run, ({ approved, refills, isApproved, steps }) => {
        const world = new World(approved, refills);
        for (const one of [...(isApproved ? APPROVED : []), ...steps]) {
          world.take(one);
          const live = world.allocations.filter(({ state }) => state !== "released");
          for (let fill = 0; fill <= refills; fill++) {
            const packs = live.filter((a) => a.fill === fill).reduce((n, a) => n + a.quantity, 0);
            expect(packs).toBeLessThanOrEqual(approved);
          }
          expect(Math.max(0, ...live.map(({ fill }) => fill))).toBeLessThanOrEqual(refills);
          const room = roomOf(world.line, world.allocations, { now: new Date(START), share: 0.8 });
          expect(room.left).toBeGreaterThanOrEqual(0);
        }
        expect(firstBroken(world.links, world.head)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it("a tampered event is found", () => {
    fc.assert(
      fc.property(run, fc.nat(), fc.constantFrom("type", "at", "to"), (given, which, column) => {
        const world = new World(given.approved, given.refills);
        [...APPROVED, ...given.steps].forEach((one) => world.take(one));
        const index = which % world.links.length;
        const tampered = world.links.map((link, n) =>
          n === index ? { ...link, [column]: "another" } : link,
        );
        expect(firstBroken(tampered, world.head)).toBe(index + 1);
      }),
      { numRuns: 200 },
    );
  });
});
