import type { Attempt, TransferOutcome } from "@medusa-uz/payment-ledger";
import { buildAttempt, NOW } from "../../unit-tests/build-view";
import type { Flow } from "../flow/flow";
import { GatewayError } from "../gateway/gateway-error";
import type { Dependencies } from "../payment/dependencies";
import { refund } from "./refund";

const CHARGED = 15_000_000n;
const PART = 5_000_000n;
const shows = (amount: bigint, status = "success") => ({ uuid: "u1", status, amount });
type Shows = ReturnType<typeof shows>;

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
});
afterEach(() => {
  jest.useRealTimers();
});

/** One try of a refund: what came of it, and how often the gateway was asked to move money. */
async function trying({
  amount = PART,
  again = true,
  asked = null,
  seen = shows(CHARGED),
  answer = shows(CHARGED - PART),
}: {
  amount?: bigint;
  again?: boolean;
  asked?: Flow["refund_asked"];
  seen?: Shows;
  answer?: Shows | GatewayError;
}) {
  const attempt: Attempt = buildAttempt(
    { uuid: "u1", refund_asked: asked },
    { state: "performed", charged: CHARGED },
  );
  const notes: unknown[] = [];
  let asks = 0;
  const move = async () => {
    asks += 1;
    if (answer instanceof GatewayError) {
      throw answer;
    }
    return { ...answer, refund_qr_url: null };
  };
  const dependencies = {
    uzcard: {
      options: { fiscal: "off" },
      gateway: {
        getPayment: async () => ({ ...seen, refund_qr_url: null }),
        refund: move,
        refundPart: move,
      },
    },
    ledger: {
      transact: async ({ decide }: { decide: (view: object) => { commands: unknown[] } }) => {
        expect(asks).toBe(0);
        notes.push(...decide({ attempt }).commands);
      },
    },
  } as unknown as Dependencies;
  const outcome: TransferOutcome | string = await refund({
    ...{ dependencies, attempt, transfer_id: "paytr_1", uuid: "u1", amount, again, lines: null },
  }).catch((error: unknown) => (error instanceof GatewayError ? error.code : String(error)));
  return { outcome: typeof outcome === "string" ? outcome : outcome.outcome, asks, notes };
}

const at = (ms: number) => ({ transfer: "paytr_1", at: NOW - ms });

it.each([
  ["asked for 2 s ago and not seen yet", { asked: at(2_000) }, "still_in_flight", 0],
  ["asked for 59 s ago and not seen yet", { asked: at(59_999) }, "still_in_flight", 0],
  ["asked for a minute ago and not there", { asked: at(60_000) }, "done", 1],
  ["never asked for before the process died", {}, "done", 1],
  ["of another transfer than the last one", { asked: { transfer: "paytr_0", at: NOW } }, "done", 1],
  ["seen at last", { asked: at(2_000), seen: shows(CHARGED - PART) }, "done", 0],
  ["that became all", { asked: at(2_000), seen: shows(0n, "revert") }, "refused", 0],
  ["that became another", { asked: at(2_000), seen: shows(1n) }, "refused", 0],
] satisfies [string, Parameters<typeof trying>[0], string, number][])(
  "a part %s",
  async (_what, given, outcome, asks) => {
    expect(await trying(given)).toMatchObject({ outcome, asks });
  },
);

it("writes down that a part is asked for before it is", async () => {
  const { notes } = await trying({ again: false });
  expect(notes).toEqual([
    { type: "note", attempt_id: "payatt_1", details: { refund_asked: at(0) } },
  ]);
});

it.each([
  ["the whole sum still there", shows(CHARGED), shows(CHARGED), "refused"],
  ["another sum left", shows(1n), shows(1n), "refused"],
  ["the sum a moment later", shows(CHARGED), shows(CHARGED - PART), "done"],
])("an answer with %s", async (_what, answer, seen, outcome) => {
  expect(await trying({ again: false, answer, seen })).toMatchObject({ outcome, asks: 1 });
});

it("all of it is asked for again at once, because twice is once", async () => {
  const given = { amount: CHARGED, asked: at(1), answer: shows(CHARGED, "revert") };
  expect(await trying(given)).toMatchObject({ outcome: "done", asks: 1, notes: [] });
});

it.each([
  ["unavailable", "too_many_requests"],
  ["unavailable", "unauthorized"],
  ["unknown", "ECONNABORTED"],
] as const)("%s (%s) is tried later", async (failure, code) => {
  const answer = new GatewayError(failure, code);
  expect(await trying({ again: false, answer })).toMatchObject({ outcome: code, asks: 1 });
});
