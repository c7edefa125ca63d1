import { buildAttempt } from "../../unit-tests/build-view";
import type { GatewayPayment } from "../gateway/gateway";
import { GatewayError } from "../gateway/gateway-error";
import { tellReceipt } from "./own-receipts";

const LINK = "https://ofd.soliq.uz/epi?t=EP000000000025&r=1&c=20260115123510&s=800031554082";
const OTHER = LINK.replace("r=1", "r=2");

/** What the gateway was told, as `uuid url isRefund`. */
async function tell(
  kind: "perform" | "cancel",
  known: { qr_url?: string; refund_qr_url?: string },
  error?: GatewayError,
  uuid: string | null = "uuid-1",
) {
  const told: string[] = [];
  const gateway = {
    getPayment: async () =>
      ({
        qr_url: null,
        refund_qr_url: null,
        ...known,
      }) as Partial<GatewayPayment> as GatewayPayment,
    reportReceipt: async (...call: [string, string, boolean]) => {
      if (error) throw error;
      told.push(call.join(" "));
    },
  };
  const attempt = buildAttempt({ uuid });
  return { outcome: tellReceipt({ attempt, kind, url: LINK }, gateway), told };
}

it.each([
  ["perform", {}, [`uuid-1 ${LINK} false`], "done"],
  ["cancel", {}, [`uuid-1 ${LINK} true`], "done"],
  ["perform", { qr_url: LINK }, [], "done"],
  ["cancel", { refund_qr_url: LINK.replace("/epi", "/check") }, [], "done"],
  ["perform", { qr_url: OTHER }, [], "refused"],
  // Of an earlier part that went back.
  ["cancel", { qr_url: OTHER, refund_qr_url: OTHER }, [`uuid-1 ${LINK} true`], "done"],
] as const)("a receipt of %s, while the gateway has %j: told %j, %s", async (...row) => {
  const [kind, known, calls, outcome] = row;
  const { outcome: said, told } = await tell(kind, known);
  expect(await said).toMatchObject({ outcome });
  expect(told).toEqual(calls);
});

it("tells a refusal from not knowing, and from a payment it cannot name", async () => {
  const refused = await tell("perform", {}, new GatewayError("refused", "ERROR_FIELDS", "no"));
  expect(await refused.outcome).toEqual({ outcome: "refused", why: "ERROR_FIELDS: no" });
  const unknown = await tell("perform", {}, new GatewayError("unknown", "ETIMEDOUT"));
  await expect(unknown.outcome).rejects.toThrow("ETIMEDOUT");
  const nameless = await tell("perform", {}, undefined, null);
  expect(await nameless.outcome).toMatchObject({ outcome: "refused" });
});
