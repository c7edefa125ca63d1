import { statusSign, successSign } from "../../emulators/multicard/signatures.ts";
import { until } from "./json-api.ts";
import type { Vector } from "./vector.ts";

/** 6: one success callback, three times. */
export const repeatedCallback: Vector = async (bench) => {
  await bench.gateway.habits(bench.manner.mode === "sale" ? { repeat: 3 } : {});
  const { order, payment } = await bench.paid();
  await bench.gateway.habits();
  for (const time of ["first", "second", "third"]) {
    const answer = await bench.gateway.callback(payment.id, { kind: "success" });
    bench.check(`the ${time} success callback gets {"success":true}`, isTaken(answer), answer);
  }
  const captures = await until(
    () => bench.shop.captures(order),
    (found) => found.length > 0,
  );
  bench.check("Medusa has one capture", captures.length === 1, captures);
  const { attempts } = await bench.shop.story(order);
  const counting = attempts.filter(({ state }) => state === "performed");
  bench.check("the ledger has one payment that counts", counting.length === 1, attempts);
  const { refunded } = await bench.gateway.payment(payment.id);
  bench.check("no money went back", refunded === 0, refunded);
};

/** 7: a tiyin is missing. */
export const wrongAmount: Vector = async (bench) => {
  const { order, payment } = await bench.begun();
  const answer = await bench.gateway.callback(payment.id, {
    kind: "success",
    changes: { amount: payment.amount - 1 },
  });
  const { success, message } = bodyOf(answer.text);
  bench.check("a tiyin less is refused with a message", success === false && !!message, answer);
  const { attempts, journal } = await bench.shop.story(order);
  bench.check("nothing is captured", attempts.at(-1)?.state === "created", attempts);
  bench.check("staff can see the call", journal.length > 0, journal);
};

/** 8: the signature of the other kind. */
export const wrongSignature: Vector = async (bench) => {
  const { order, payment } = await bench.begun();
  const changes = { status: "success" };
  const md5 = await bench.gateway.callback(payment.id, { kind: "status", sign: "md5", changes });
  bench.check("a status webhook with an md5 signature is refused", md5.status >= 400, md5);
  const attempt = await bench.shop.attempt(order);
  bench.check("nothing is captured", attempt?.state === "created", attempt);
};

/** The signatures of section 6. */
export const signatures: Vector = async (bench) => {
  const fields = { store_id: 6, invoice_id: "order_01TEST", amount: 1_500_000 };
  const uuid = "e60d8ebc-b9fe-11ef-b159-005056b4367d";
  const md5 = successSign(fields, "test-secret");
  const sha1 = statusSign({ uuid, ...fields }, "test-secret");
  bench.check("md5 as published", md5 === "217ef2a37e3a408e4019175b3226e058", md5);
  bench.check("sha1 as published", sha1 === "bb7f9e57aa8163dde3451997b276c8188f7bdba5", sha1);
  const { payment } = await bench.paid();
  const call = (kind: "success" | "status", sign: "md5" | "sha1" | "wrong") =>
    bench.gateway.callback(payment.id, { kind, sign });
  const good = [await call("success", "md5"), await call("status", "sha1")] as const;
  bench.check("a success callback signed with md5 is taken", isTaken(good[0]), good[0]);
  const isHeard = good[1].status >= 200 && good[1].status < 300;
  bench.check("a status webhook signed with sha1 is taken", isHeard, good[1]);
  const bad = [
    await call("success", "wrong"),
    await call("success", "sha1"),
    await call("status", "wrong"),
  ];
  bench.check("signatures of another secret or kind are refused", bad.every(isRefused), bad);
};

type Answer = { status: number; text: string };

const isTaken = ({ status, text }: Answer) => status === 200 && bodyOf(text).success === true;
const isRefused = ({ status, text }: Answer) =>
  status >= 400 || (status === 200 && bodyOf(text).success === false);

function bodyOf(text: string): { success?: unknown; message?: unknown } {
  try {
    return (JSON.parse(text) ?? {}) as { success?: unknown };
  } catch {
    return {};
  }
}
