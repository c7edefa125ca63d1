import { randomBytes } from "node:crypto";
import type { MerchantEndpoint } from "../../emulators/payme/call-merchant.ts";
import type { Check } from "../score.ts";
import { MerchantProbe, type ProbedAnswer } from "./merchant-probe.ts";

/** An order that waits for payment. `amount` in tiyin. */
export type PayableOrder = { order: string; amount: number };

export const SCENARIOS = {
  "S1.1": "Invalid data: authorization",
  "S1.2": "Invalid data: amount",
  "S1.3": "Invalid data: account",
  "S1.4": "CheckPerformTransaction",
  "S1.5": "CreateTransaction",
  "S1.6": "CancelTransaction of an unpaid transaction",
  "S2.1": "CheckPerformTransaction of the released order",
  "S2.2": "CreateTransaction",
  "S2.3": "PerformTransaction",
  "S2.4": "CancelTransaction of a paid transaction",
  S3: "GetStatement, ChangePassword, transport",
};

const exactly = (code: number): [number, number][] => [[code, code]];
const ACCOUNT_RANGE: [number, number][] = [[-31099, -31050]];
/** The sandbox's page says -31008, shops that passed it answer in the account range: both are accepted. */
const BUSY: [number, number][] = [...exactly(-31008), ...ACCOUNT_RANGE];
const METHODS = [
  "CheckPerformTransaction",
  "CreateTransaction",
  "PerformTransaction",
  "CancelTransaction",
  "CheckTransaction",
  "GetStatement",
];

const newId = () => randomBytes(12).toString("hex");

/**
 * Runs the sandbox's scenario list on one fresh order: scenario 1 ends with the order released, scenario 2 pays and
 * refunds the same order, as a merchant does before going live. Create, Perform and Cancel are each sent twice.
 */
export async function runSandbox(
  endpoint: MerchantEndpoint,
  { order, amount }: PayableOrder,
  accountField = "order_id",
): Promise<Check[]> {
  const probe = new MerchantProbe(endpoint);
  const account = { [accountField]: order };
  const started = Date.now();
  const [first, second] = [newId(), newId()];

  await wrongAuthorization(probe, account, amount);
  await wrongAmount(probe, account, amount);
  await wrongAccount(probe, accountField, amount);

  probe.begin("S1.4");
  await allows(probe, account, amount);
  probe.begin("S1.5");
  await creates(probe, first, account, amount);
  probe.begin("S1.6");
  await cancelsUnpaid(probe, first);

  probe.begin("S2.1");
  await allows(probe, account, amount);
  probe.begin("S2.2");
  const transaction = await creates(probe, second, account, amount);
  probe.begin("S2.3");
  const perform_time = await performs(probe, second, transaction);
  probe.begin("S2.4");
  await cancelsPaid(probe, second, transaction, perform_time);

  probe.begin("S3");
  await statement(probe, started, [first, second], amount, account);
  await transport(probe, endpoint);
  return probe.checks;
}

async function wrongAuthorization(
  probe: MerchantProbe,
  account: object,
  amount: number,
): Promise<void> {
  probe.begin("S1.1");
  const id = newId();
  const params = { id, time: Date.now(), amount, account, reason: 5, from: 1, to: Date.now() };
  for (const method of METHODS) {
    const wrongKey = await probe.call(method, params, { key: "not-the-key" });
    probe.refused(`${method} with a wrong key: -32504`, exactly(-32504), wrongKey);
    const wrongLogin = await probe.call(method, params, { login: "Uzcard" });
    probe.refused(`${method} with a wrong login: -32504`, exactly(-32504), wrongLogin);
  }
  const emptyKey = await probe.call("CheckTransaction", { id }, { key: "" });
  probe.refused("an empty key: -32504", exactly(-32504), emptyKey);
}

async function wrongAmount(probe: MerchantProbe, account: object, amount: number): Promise<void> {
  probe.begin("S1.2");
  for (const wrong of [amount + 1, amount * 100, 1]) {
    const checked = await probe.call("CheckPerformTransaction", { amount: wrong, account });
    probe.refused(`CheckPerformTransaction of ${wrong} tiyin: -31001`, exactly(-31001), checked);
  }
  const params = { id: newId(), time: Date.now(), amount: amount + 1, account };
  const created = await probe.call("CreateTransaction", params);
  probe.refused("CreateTransaction with a tiyin too much: -31001", exactly(-31001), created);
}

async function wrongAccount(probe: MerchantProbe, field: string, amount: number): Promise<void> {
  probe.begin("S1.3");
  const account = { [field]: "2000000000" };
  const calls = [
    await probe.call("CheckPerformTransaction", { amount, account }),
    await probe.call("CreateTransaction", { id: newId(), time: Date.now(), amount, account }),
  ];
  for (const [i, answer] of calls.entries()) {
    const method = METHODS[i];
    probe.refused(`${method} of an unknown order: -31050..-31099`, ACCOUNT_RANGE, answer);
    const { message, data } = answer.error ?? {};
    const speaks = ["uz", "ru", "en"].every(
      (l) => typeof (message as Record<string, unknown> | undefined)?.[l] === "string",
    );
    probe.check(`${method}: the message is in uz, ru and en`, speaks, answer);
    probe.check(`${method}: data names the account field`, data === field, answer);
  }
}

async function allows(probe: MerchantProbe, account: object, amount: number): Promise<void> {
  const answer = await probe.call("CheckPerformTransaction", { amount, account });
  probe.check("CheckPerformTransaction allows", { allow: true }, answer);
}

/** Create twice, look, and a second transaction on the held order. Returns the shop's own id. */
async function creates(
  probe: MerchantProbe,
  id: string,
  account: object,
  amount: number,
): Promise<unknown> {
  const params = { id, time: Date.now(), amount, account };
  const created = await probe.twice("CreateTransaction", params);
  const { create_time, transaction } = created.result ?? {};
  probe.check("CreateTransaction: state 1", { state: 1 }, created);
  probe.check("CreateTransaction: create_time in ms", isMillis(create_time), created);
  probe.check("CreateTransaction: transaction is text", typeof transaction === "string", created);
  await looks(probe, id, {
    create_time,
    perform_time: 0,
    cancel_time: 0,
    transaction,
    state: 1,
    reason: null,
  });
  const other = await probe.call("CreateTransaction", { ...params, id: newId() });
  probe.refused("CreateTransaction with a new id on a held order is refused", BUSY, other);
  return transaction;
}

async function cancelsUnpaid(probe: MerchantProbe, id: string): Promise<void> {
  const cancelled = await probe.twice("CancelTransaction", { id, reason: 3 });
  const { cancel_time } = cancelled.result ?? {};
  probe.check("CancelTransaction: state -1", { state: -1 }, cancelled);
  probe.check("CancelTransaction: cancel_time in ms", isMillis(cancel_time), cancelled);
  await looks(probe, id, { state: -1, reason: 3, cancel_time, perform_time: 0 });
  const performed = await probe.call("PerformTransaction", { id });
  probe.refused("PerformTransaction after it: -31008", exactly(-31008), performed);
}

async function performs(probe: MerchantProbe, id: string, transaction: unknown): Promise<unknown> {
  const performed = await probe.twice("PerformTransaction", { id });
  const { perform_time } = performed.result ?? {};
  probe.check("PerformTransaction: state 2", { state: 2, transaction }, performed);
  probe.check("PerformTransaction: perform_time in ms", isMillis(perform_time), performed);
  await looks(probe, id, { state: 2, perform_time, cancel_time: 0, reason: null });
  return perform_time;
}

/** A shop may forbid it with -31007; then the transaction must stay paid. */
async function cancelsPaid(
  probe: MerchantProbe,
  id: string,
  transaction: unknown,
  perform_time: unknown,
): Promise<void> {
  const cancelled = await probe.twice("CancelTransaction", { id, reason: 5 });
  if (cancelled.error?.code === -31007) {
    probe.check("CancelTransaction: forbidden by the shop (-31007)", true, cancelled);
    await looks(probe, id, { state: 2, perform_time, cancel_time: 0, reason: null });
    return;
  }
  const { cancel_time } = cancelled.result ?? {};
  probe.check("CancelTransaction: state -2", { state: -2, transaction }, cancelled);
  probe.check("CancelTransaction: cancel_time in ms", isMillis(cancel_time), cancelled);
  await looks(probe, id, { state: -2, perform_time, cancel_time, reason: 5 });
}

async function looks(probe: MerchantProbe, id: string, expected: object): Promise<void> {
  const answer = await probe.call("CheckTransaction", { id });
  const name = `CheckTransaction: ${Object.keys(expected).join(", ")}`;
  probe.check(name, { ...expected }, answer);
}

async function statement(
  probe: MerchantProbe,
  from: number,
  ids: string[],
  amount: number,
  account: object,
): Promise<void> {
  const answer = await probe.call("GetStatement", { from, to: Date.now() });
  const listed = answer.result?.transactions;
  const rows = Array.isArray(listed) ? (listed as Record<string, unknown>[]) : [];
  const own = rows.filter(({ id }) => ids.includes(String(id)));
  const times = rows.map(({ time }) => Number(time));
  probe.check("GetStatement lists both transactions", own.length === ids.length, answer);
  probe.check("GetStatement is sorted by time", isSorted(times), answer);
  probe.check(
    "GetStatement tells amount and account",
    own.length > 0 &&
      own.every(
        (row) =>
          row.amount === amount &&
          Object.entries(account).every(
            ([field, value]) => (row.account as Record<string, unknown>)?.[field] === value,
          ),
      ),
    answer,
  );
  const empty = await probe.call("GetStatement", { from: 1, to: 2 });
  probe.check("GetStatement of a time without transactions", { transactions: [] }, empty);
}

async function transport(probe: MerchantProbe, endpoint: MerchantEndpoint): Promise<void> {
  for (const method of ["PerformTransaction", "CheckTransaction", "CancelTransaction"]) {
    const answer = await probe.call(method, { id: newId(), reason: 5 });
    probe.refused(`${method} of an unknown transaction: -31003`, exactly(-31003), answer);
  }
  const password = await probe.call("ChangePassword", { password: "a-new-password" }, endpoint);
  probe.check(
    "ChangePassword: -32601, or success where a shop offers it",
    password.error?.code === -32601 || password.result?.success === true,
    password,
  );
  const unknown = await probe.call("NoSuchMethod", {});
  probe.refused("an unknown method: -32601", exactly(-32601), unknown);
  const malformed = await probe.send("{");
  probe.refused("malformed JSON: -32700", exactly(-32700), malformed);
  probe.check("malformed JSON: HTTP status 200", malformed.status === 200, malformed);
  const got = await getInsteadOfPost(endpoint.url);
  probe.refused("GET instead of POST: -32300", exactly(-32300), got);
}

async function getInsteadOfPost(url: string): Promise<ProbedAnswer> {
  try {
    const response = await fetch(url);
    const text = await response.text();
    return { ...(JSON.parse(text) as object), status: response.status, text };
  } catch (error) {
    return { status: 0, text: String(error) };
  }
}

const isMillis = (value: unknown) => Number.isSafeInteger(value) && String(value).length === 13;

const isSorted = (times: number[]) => times.every((t, i) => i === 0 || t >= (times[i - 1] ?? 0));
