import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EmulatorSettings } from "../settings.ts";
import { answerWith } from "../web.ts";
import type { Payment } from "./payment.ts";
import { openMulticard } from "./routes.ts";
import { successSign } from "./signatures.ts";

const SECRET = "a-secret-of-tests";
const AMOUNT = 2_500_000;
const OFD = [
  {
    ...{ qty: 1, price: AMOUNT, total: AMOUNT, name: "Olma" },
    ...{ mxik: "10202001001000000", package_code: "1282118" },
  },
];

type Heard = { path: string; body: Record<string, unknown> };
type Data = {
  uuid: string;
  status: string;
  session_id: string;
  card_token: string;
  payment: { uuid: string };
};
type Body = {
  token: string;
  data: Data;
  error?: { code: string; details: string };
  payment: Payment;
};
type Answer = { status: number; body: Body };

const folder = mkdtempSync(join(tmpdir(), "multicard-"));
let heard: Heard[] = [];
let shopSays: (path: string) => { status: number; text: string };
let shop: Server;
let server: Server;
let api: string;
let token: string;
let shopUrl: string;

beforeAll(async () => {
  shop = await listen(async (request, response) => {
    const path = request.url ?? "";
    heard.push({ path, body: JSON.parse(await textOf(request)) });
    const { status, text } = shopSays(path);
    response.writeHead(status, { "content-type": "application/json" }).end(text);
  });
  shopUrl = addressOf(shop);
  const settings = {
    backendUrl: shopUrl,
    dataFolder: folder,
    multicard: { applicationId: "rhmt_test", secret: SECRET, storeId: 6 },
  } as EmulatorSettings;
  const { routes } = openMulticard(settings);
  server = await listen((request, response) => void answerWith(routes, request, response));
  api = `${addressOf(server)}/multicard`;
});

afterAll(() => {
  shop.close();
  server.close();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  heard = [];
  shopSays = () => ({ status: 200, text: '{"success":true}' });
  await call("PUT", "/control/habits", {});
  const { body } = await call("POST", "/auth", { application_id: "rhmt_test", secret: SECRET });
  token = body.token;
});

describe("holds", () => {
  it("are blocked by the right code, charged in part, and give a part of that back", async () => {
    const uuid = await heldDraft();
    for (const code of ["1", "2", "3"]) {
      expect(await codeOf(call("PUT", `/payment/hold/${uuid}`, { otp: code }))).toBe(
        "ERROR_WRONG_OTP",
      );
    }
    const held = await call("PUT", `/payment/hold/${uuid}`, { otp: "112233" });
    expect(held.body.data).toMatchObject({ status: "active", payment: { status: "hold" } });
    const tooMuch = call("PUT", `/payment/hold/${uuid}/charge`, { amount: AMOUNT + 100 });
    expect(await codeOf(tooMuch)).toBe("ERROR_FIELDS");
    const charged = await call("PUT", `/payment/hold/${uuid}/charge`, { amount: 1_500_000 });
    expect(charged.body.data).toMatchObject({ status: "success", total_amount: 1_500_000 });
    const part = await call("DELETE", `/payment/${uuid}/partial`, { refund_amount: 500_000 });
    expect(part.body.data).toMatchObject({ status: "success", total_amount: 1_000_000 });
    expect(await codeOf(call("DELETE", `/payment/hold/${uuid}`))).toBe("ERROR_PAYMENT_APPLIED");
    await until(() => statuses().length === 2);
    expect(statuses()).toEqual(["hold", "success"]);
  });

  it("take the shop's own receipts once they are charged, of the sale and of its return", async () => {
    const uuid = await heldDraft();
    const url = (number: number) => `https://ofd.soliq.uz/epi?t=EP1&r=${number}&c=1&s=1`;
    const report = (body: object) => call("PATCH", `/payment/${uuid}/fiscal`, body);
    await call("PUT", `/payment/hold/${uuid}`, { otp: "112233" });
    expect(await codeOf(report({ url: url(1) }))).toBe("ERROR_TRANS_NOT_READY");
    await call("PUT", `/payment/hold/${uuid}/charge`, { amount: AMOUNT });
    expect(await codeOf(report({}))).toBe("ERROR_FIELDS");
    await report({ url: url(1), is_refund: false });
    await report({ url: url(2), is_refund: true });
    const { body } = await call("GET", `/payment/${uuid}`);
    expect(body.data).toMatchObject({ tax: { qr_url: url(1) }, refund_tax: { qr_url: url(2) } });
  });

  it("run out, and then cannot be charged", async () => {
    const uuid = await heldDraft();
    await call("PUT", `/payment/hold/${uuid}`, { otp: "112233" });
    await call("POST", `/control/payments/${uuid}/expire`);
    expect(await codeOf(call("PUT", `/payment/hold/${uuid}/charge`, { amount: 100 }))).toBe(
      "ERROR_TRANS_NOT_READY",
    );
  });

  it("may be charged without anybody hearing of it", async () => {
    const uuid = await heldDraft();
    await call("PUT", `/payment/hold/${uuid}`, { otp: "112233" });
    await call("PUT", "/control/habits", { debit_unknown: true });
    expect(await codeOf(call("PUT", `/payment/hold/${uuid}/charge`, { amount: AMOUNT }))).toBe(
      "ERROR_DEBIT_UNKNOWN",
    );
    const seen: string[] = [];
    for (let i = 0; i < 3; i++) {
      seen.push((await call("GET", `/payment/${uuid}`)).body.data.status);
    }
    expect(seen).toEqual(["progress", "progress", "success"]);
  });

  it.each([
    ["no_money", "ERROR_INSUFFICIENT_FUNDS", "-240"],
    ["declined", "ERROR_UNKNOWN", "-205"],
  ])("of a card that is %s end in %s", async (card, code, ps_response_code) => {
    const uuid = await heldDraft(card);
    expect(await codeOf(call("PUT", `/payment/hold/${uuid}`, { otp: "112233" }))).toBe(code);
    const { body } = await call("GET", `/payment/${uuid}`);
    expect(body.data).toMatchObject({ status: "error", ps_response_code });
  });
});

describe("the success callback", () => {
  it("is signed with md5 and leaves the payment paid", async () => {
    const invoice = await paidInvoice();
    expect(invoice.status).toBe("success");
    const [callback] = heard.filter(({ path }) => path === "/callback");
    expect(callback?.body).toMatchObject({
      uuid: invoice.id,
      amount: AMOUNT,
      sign: successSign({ store_id: 6, invoice_id: "2", amount: AMOUNT }, SECRET),
    });
  });

  it.each([
    ["says no", 200, '{"success":false,"message":"closed"}', "closed"],
    ["says OK alone", 200, "OK", "HTTP status 200, no JSON"],
    ["knows no such page", 404, '{"success":true}', "HTTP status 404"],
  ])("sends the money back when the shop %s", async (_, status, text, message) => {
    shopSays = () => ({ status, text });
    expect(await paidInvoice()).toMatchObject({
      status: "revert",
      refunded: AMOUNT,
      callback_message: message,
    });
  });

  it("is repeated to a shop that fails", async () => {
    shopSays = () => ({ status: 500, text: "" });
    const frozen = await paidInvoice();
    expect(frozen).toMatchObject({ status: "billing", refunded: 0 });
    shopSays = () => ({ status: 200, text: '{"success":true}' });
    await until(async () => (await payment(frozen.id)).status === "success");
  });
});

describe("the API", () => {
  it("wants its token, and forgets it when it is told to", async () => {
    const good = token;
    token = "another";
    expect((await call("GET", "/payment/application")).status).toBe(401);
    token = good;
    expect((await call("GET", "/payment/application")).body.data).toMatchObject({ otp_length: 6 });
    await call("PUT", "/control/habits", { unauthorized: 1 });
    expect((await call("GET", "/payment/application")).status).toBe(401);
    expect((await call("GET", "/payment/application")).status).toBe(200);
  });

  it("does what it was asked for and loses the answer", async () => {
    const uuid = await heldDraft();
    await call("PUT", "/control/habits", { api: "lost" });
    await expect(call("PUT", `/payment/hold/${uuid}`, { otp: "112233" })).rejects.toThrow();
    await call("PUT", "/control/habits", {});
    expect((await call("GET", `/payment/hold/${uuid}`)).body.data.status).toBe("active");
  });

  it("names every field that is missing", async () => {
    const { body } = await call("POST", "/payment/hold", { amount: "100" });
    expect(body.error?.details).toMatch(/amount, expiry, store_id, invoice_id, card\.token/);
  });
});

async function heldDraft(card = "uzcard"): Promise<string> {
  const bound = await call("POST", "/payment/card/bind", {
    ...{ store_id: 6, redirect_url: shopUrl, redirect_decline_url: shopUrl },
  });
  const { session_id } = bound.body.data;
  await call("POST", "/control/bind", { session_id, card });
  const { card_token } = (await call("GET", `/payment/card/bind/${session_id}`)).body.data;
  const hold = await call("POST", "/payment/hold", {
    ...{ card: { token: card_token }, amount: AMOUNT, store_id: 6, invoice_id: "1", expiry: 60 },
  });
  return hold.body.data.payment.uuid;
}

async function paidInvoice(): Promise<Payment> {
  const { body } = await call("POST", "/payment/invoice", {
    ...{ store_id: 6, amount: AMOUNT, invoice_id: "2", callback_url: `${shopUrl}/callback` },
    ofd: OFD,
  });
  const paid = await call("POST", "/control/pay", { uuid: body.data.uuid });
  return paid.body.payment;
}

const payment = async (id: string): Promise<Payment> =>
  (await call("GET", `/control/payments/${id}`)).body.payment;

const statuses = () =>
  heard.filter(({ path }) => path === "/hooks/uzcard/status").map(({ body }) => body.status);

const codeOf = async (answer: Promise<Answer>) => (await answer).body.error?.code;

async function call(method: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(`${api}${path}`, {
    method,
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: body && JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Body };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function listen(handle: RequestListener): Promise<Server> {
  const opened = createServer(handle);
  await new Promise<void>((resolve) => opened.listen(0, "127.0.0.1", resolve));
  return opened;
}

const addressOf = (opened: Server) => `http://127.0.0.1:${(opened.address() as AddressInfo).port}`;

async function textOf(request: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
