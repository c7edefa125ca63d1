import { no, ok, openClickServer, type Asked, type Reply } from "../../unit-tests/click-server";
import { ClickRefusal, ClickUnreachable } from "./errors";
import { ClickMerchantApi } from "./merchant-api";

const BIG = "9007199254740993";
const SECRET = "TestSecret123";

let close: (() => Promise<unknown>) | null = null;
afterEach(async () => {
  await close?.();
  close = null;
});

async function talk(answer: (asked: Asked, nth: number) => Reply, timeoutMs = 2_000) {
  const server = await openClickServer(answer);
  close = server.close;
  const { apiUrl, asked } = server;
  const settings = { apiUrl, serviceId: "12345", merchantUserId: "501", secret: SECRET, timeoutMs };
  return { api: new ClickMerchantApi(settings), asked };
}

it("asks for a payment by an id of 64 bits and reads one losslessly", async () => {
  const { api, asked } = await talk(() => ok(`,"payment_id":${BIG},"payment_status":2`));
  expect(await api.paymentStatus(BIG)).toEqual({ payment_id: BIG, status: 2 });
  expect(asked).toMatchObject([{ method: "GET", path: `payment/status/12345/${BIG}` }]);
  expect(asked[0]?.auth).toMatch(/^501:[0-9a-f]{40}:\d{10}$/);
});

it("asks for an order by its day", async () => {
  const { api, asked } = await talk(() => ok(`,"payment_id":5,"merchant_trans_id":"a/1"`));
  expect(await api.paymentOfOrder("a/1", "2026-11-21")).toEqual({ payment_id: "5", status: null });
  expect(asked[0]?.path).toBe("payment/status_by_mti/12345/a%2F1/2026-11-21");
});

it("reverses by DELETE", async () => {
  const { api, asked } = await talk(() => ok(`,"payment_id":${BIG}`));
  await api.reverse(BIG);
  expect(asked).toMatchObject([{ method: "DELETE", path: `payment/reversal/12345/${BIG}` }]);
});

it("sends receipts with ids as numbers of all their digits, and reads the link", async () => {
  const link = "https://ofd.soliq.uz/epi?t=EP000000000025&r=1&c=20260115123510&s=800031554082";
  const { api, asked } = await talk(({ method }, nth) =>
    method === "POST" ? ok() : ok(`,"paymentId":${BIG},"qrCodeURL":"${nth === 2 ? "" : link}"`),
  );
  await api.submitItems(BIG, { items: [], received_ecash: { rawJSON: "1" } as never });
  expect(await api.receiptUrl(BIG)).toBeNull();
  expect(await api.receiptUrl(BIG)).toBe(link);
  expect(asked[0]?.body).toContain(`{"service_id":12345,"payment_id":${BIG},"items":[]`);
});

it("repeats reading after a failure of the server, with a new signature", async () => {
  const { api, asked } = await talk((_asked, nth) =>
    nth < 3 ? { status: 502, body: "<html>" } : ok(`,"payment_status":1`),
  );
  expect(await api.paymentStatus("5")).toEqual({ payment_id: null, status: 1 });
  expect(asked).toHaveLength(3);
});

it.each([
  ["a failure of the server", { status: 502, body: "<html>" }],
  ["a lost connection", "hang up" as const],
  ["a page instead of an answer", { body: "<html>" }],
])("never repeats a reversal after %s, and does not know its outcome", async (_what, reply) => {
  const { api, asked } = await talk(() => reply);
  await expect(api.reverse("5")).rejects.toThrow(ClickUnreachable);
  expect(asked).toHaveLength(1);
});

it.each([
  ["a no", no(-8, "Reversal is refused"), { code: -8, isUnauthorized: false }],
  [
    "wrong credentials",
    { status: 401, body: '{"error_code":-401,"error_note":"auth"}' },
    { code: -401, isUnauthorized: true },
  ],
  ["an unknown method", { status: 404, body: "nothing" }, { code: 404, isUnauthorized: false }],
])("tells %s from silence", async (_what, reply, refusal) => {
  const { api, asked } = await talk(() => reply);
  const error = await api.reverse("5").catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ClickRefusal);
  expect(error).toMatchObject(refusal);
  expect(asked).toHaveLength(1);
});

it("never tells the key or the signature in an error", async () => {
  const { api } = await talk(() => "hang up");
  const error = await api.paymentStatus("5").catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ClickUnreachable);
  const told = JSON.stringify(error, Object.getOwnPropertyNames(error));
  expect(told).not.toMatch(/TestSecret123|501:/);
});
