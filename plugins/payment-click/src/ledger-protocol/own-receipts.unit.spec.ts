import type { OwnReceipt } from "@medusa-uz/payment-ledger";
import { buildPaid } from "../../unit-tests/build-view";
import { no, ok, openClickServer, type Asked, type Reply } from "../../unit-tests/click-server";
import { ClickRefusal, ClickUnreachable } from "../merchant-api/errors";
import { ClickMerchantApi } from "../merchant-api/merchant-api";
import { ownReceipts, tellReceipt } from "./own-receipts";

const PAYMENT = "9007199254740993";
const LINK = "https://ofd.soliq.uz/epi?t=EP000000000025&r=1&c=20260115123510&s=800031554082";
const linked = (link: string): Reply => ok(`,"paymentId":${PAYMENT},"qrCodeURL":"${link}"`);

let close: (() => Promise<unknown>) | null = null;
afterEach(async () => {
  await close?.();
  close = null;
});

/** Click answers a question for the receipt with `read`, and the report of one with `submit`. */
async function tell(read: Reply, submit: Reply, details: object = { click_paydoc_id: PAYMENT }) {
  const server = await openClickServer(({ method }: Asked) => (method === "GET" ? read : submit));
  close = server.close;
  const api = new ClickMerchantApi({
    apiUrl: server.apiUrl,
    serviceId: "12345",
    merchantUserId: "501",
    secret: "TestSecret123",
    timeoutMs: 2_000,
  });
  const receipt = { attempt: buildPaid({ details: { ...details } }), kind: "perform", url: LINK };
  return { asked: server.asked, outcome: tellReceipt(receipt as OwnReceipt, api) };
}

it("tells Click the receipt's link, with an id of 64 bits", async () => {
  const { outcome, asked } = await tell(linked(""), ok());
  expect(await outcome).toEqual({ outcome: "done" });
  expect(asked[1]).toMatchObject({ method: "POST", path: "payment/ofd_data/submit_qrcode" });
  expect(asked[1]?.body).toBe(`{"service_id":12345,"payment_id":${PAYMENT},"qrcode":"${LINK}"}`);
});

it("tells it although Click knows of no receipt of this payment at all", async () => {
  expect(await (await tell(no(-5), ok())).outcome).toEqual({ outcome: "done" });
});

it("does not tell it twice, however Click writes the link", async () => {
  const { outcome, asked } = await tell(linked(LINK.replace("/epi", "/check")), no(-1));
  expect(await outcome).toEqual({ outcome: "done" });
  expect(asked).toHaveLength(1);
});

it("makes no second receipt of a payment that Click has fiscalised", async () => {
  const { outcome, asked } = await tell(linked(LINK.replace("r=1", "r=2")), ok());
  expect(await outcome).toMatchObject({ outcome: "refused", why: expect.stringContaining("r=2") });
  expect(asked).toHaveLength(1);
});

it("tells a refusal from not knowing", async () => {
  expect(await (await tell(linked(""), no(-1, "no such payment"))).outcome).toEqual({
    outcome: "refused",
    why: expect.stringContaining("no such payment"),
  });
  await close?.();
  await expect((await tell(linked(""), "hang up")).outcome).rejects.toThrow(ClickUnreachable);
  await close?.();
  const unauthorized = { status: 401, body: "{}" };
  await expect((await tell(linked(""), unauthorized)).outcome).rejects.toThrow(ClickRefusal);
});

it("needs the Merchant API, and without it only keeps the link", async () => {
  expect(ownReceipts(null).told).toEqual([]);
  expect(ownReceipts({} as ClickMerchantApi).told).toEqual(["perform"]);
  expect(await (await tell(ok(), ok(), {})).outcome).toMatchObject({ outcome: "refused" });
});
