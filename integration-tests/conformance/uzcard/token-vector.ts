import type { CallRecord } from "../../emulators/multicard/payment.ts";
import type { Vector } from "./vector.ts";

const MANY = 50;

/** 9: the gateway no longer knows the token. */
export const expiredToken: Vector = async (bench) => {
  const first = await bench.shop.newOrder();
  const since = Date.now();
  await bench.gateway.habits({ unauthorized: 1 });
  const begun = await bench.shop.act(first, "begin");
  await bench.gateway.habits();
  bench.check("one 401 is mended without the buyer", begun.step === "card_form", begun);
  const mended = await callsSince(bench, since);
  bench.check("a new token was asked for once", count(mended, "POST /auth") === 1, mended);

  const second = await bench.shop.newOrder();
  const later = Date.now();
  await bench.gateway.habits({ unauthorized: MANY });
  const refused = await bench.shop.act(second, "begin");
  await bench.gateway.habits();
  bench.check(
    "a gateway that refuses every token: an error for the buyer",
    refused.step !== "card_form" && !!refused.error,
    refused,
  );
  const calls = await callsSince(bench, later);
  const opening = calls.filter(({ what }) => /^POST \/payment\/(card\/bind|invoice)$/.test(what));
  bench.check("the call was made twice and no more", opening.length === 2, opening);
  bench.check("between them one new token", count(calls, "POST /auth") === 1, calls);
};

/** Calls that belong to no payment; a refused one never does. */
async function callsSince(bench: Parameters<Vector>[0], since: number): Promise<CallRecord[]> {
  const log = await bench.gateway.log();
  return log.filter(({ at }) => at >= since);
}

const count = (calls: CallRecord[], what: string) =>
  calls.filter((call) => call.what === what).length;
