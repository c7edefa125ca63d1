import { until } from "./json-api.ts";
import { callsOf, NotApplicable, type Vector } from "./vector.ts";

const SETTLES_MS = 60_000;

/** 1: a wrong code. */
export const wrongCode: Vector = async (bench) => {
  bench.needHolds();
  const { order, payment } = await bench.begun();
  const before = await bench.shop.card(order);
  const after = await bench.shop.act(order, "otp", "000000");
  bench.check("the buyer is asked for the code", before.step === "otp", before);
  bench.check("a wrong code: error wrong_otp, the step stays otp", isWrongCode(after), after);
  bench.check(
    "a wrong code: one try less",
    (after.tries_left ?? NaN) === (before.tries_left ?? NaN) - 1,
    { before: before.tries_left, after: after.tries_left },
  );
  const { otp, hold } = await bench.gateway.payment(payment.id);
  bench.check("the gateway has heard one wrong code", otp?.wrong === 1, otp);
  bench.check("the hold is still a draft", hold?.status === "draft", hold);
  await bench.shop.act(order, "otp", "112233");
  const attempt = await bench.shop.attemptIn(order, "held", "performed");
  bench.check(
    "the right code after it blocks the money",
    attempt?.state === "held" || attempt?.state === "performed",
    attempt,
  );
};

const isWrongCode = ({ step, error }: { step: string; error?: string }) =>
  step === "otp" && error === "wrong_otp";

/** 2: a part of the hold is charged, the rest is released. */
export const partialCharge: Vector = async (bench) => {
  bench.needStaff();
  const { order, payment } = await bench.confirmed();
  await bench.shop.attemptIn(order, "held");
  const part = Math.floor((payment.amount * 0.6) / 100);
  const answer = await bench.shop.capture(order, part);
  bench.check(`capture of ${part} so'm is accepted`, answer.status === 200, answer.text);
  const attempt = await bench.shop.attemptIn(order, "performed");
  bench.check("the ledger has charged the part", attempt?.charged === String(part * 100), attempt);
  const { charged, hold, status } = await bench.gateway.payment(payment.id);
  bench.check("the gateway has charged the part", charged === part * 100, charged);
  bench.check("the hold is over, the rest is free", hold?.status === "charged", { hold, status });
  const captures = await until(
    () => bench.shop.captures(order),
    (found) => found.length > 0,
  );
  bench.check("Medusa has captured the part, in so'm", isOnly(captures, part), captures);
};

/** 3: more than the hold. */
export const tooLargeCharge: Vector = async (bench) => {
  bench.needStaff();
  const { order, payment } = await bench.confirmed();
  await bench.shop.attemptIn(order, "held");
  const answer = await bench.shop.capture(order, payment.amount / 100 + 1000);
  bench.check("a charge above the hold is refused", answer.status >= 400, answer.text);
  const now = await bench.gateway.payment(payment.id);
  const charges = callsOf(now, "PUT", "/charge");
  bench.check("the gateway was not asked", charges.length === 0, charges);
  bench.check("the hold is untouched", now.hold?.status === "active", now.hold);
  const attempt = await bench.shop.attempt(order);
  bench.check("the ledger still holds", attempt?.state === "held", attempt);
};

/** 4: a cancellation whose answer was lost is asked for twice. */
export const cancelTwice: Vector = async (bench) => {
  bench.needStaff();
  const { order, payment } = await bench.confirmed();
  await bench.shop.attemptIn(order, "held");
  await bench.gateway.habits({ api: "lost" });
  await bench.shop.cancel(order);
  const lost = await until(
    () => bench.gateway.payment(payment.id),
    ({ hold }) => hold?.status === "canceled",
  );
  await bench.gateway.habits();
  bench.check(
    "the first cancellation reaches the gateway",
    lost.hold?.status === "canceled",
    lost.hold,
  );
  await bench.gateway.habits();
  const again = await bench.shop.cancel(order);
  bench.check("cancelling again harms nothing", again.status < 500, again.text);
  const attempt = await until(
    () => bench.shop.attempt(order),
    (found) => found?.state === "cancelled",
    SETTLES_MS,
  );
  bench.check("the ledger has released the money", attempt?.state === "cancelled", attempt);
  const now = await bench.gateway.payment(payment.id);
  const reverted = now.calls.filter(({ what }) => what === "status webhook: revert");
  bench.check("the money went back once", now.charged === 0 && reverted.length >= 1, now.status);
  const { status } = await bench.shop.story(order);
  bench.check("the order is cancelled", status === "cancelled", status);
};

/** 5: nobody knows whether the debit happened. */
export const unknownDebit: Vector = async (bench) => {
  bench.needHolds();
  const isManual = bench.manner.capture === "manual";
  await bench.gateway.habits(isManual ? {} : { debit_unknown: true });
  const { order, payment } = await bench.confirmed();
  if (isManual) {
    await bench.shop.attemptIn(order, "held");
    await bench.gateway.habits({ debit_unknown: true });
    await bench.shop.capture(order, payment.amount / 100);
  }
  const attempt = await until(
    () => bench.shop.attempt(order),
    (found) => found?.state === "performed",
    SETTLES_MS,
  );
  await bench.gateway.habits();
  bench.check("the payment is captured in the end", attempt?.state === "performed", attempt);
  bench.check("it is captured in full", attempt?.charged === String(payment.amount), attempt);
  const now = await bench.gateway.payment(payment.id);
  const charges = callsOf(now, "PUT", "/charge");
  bench.check("the gateway was asked to charge once", charges.length === 1, charges);
  const captures = await until(
    () => bench.shop.captures(order),
    (found) => found.length > 0,
  );
  bench.check("Medusa has one capture", isOnly(captures, payment.amount / 100), captures);
};

/** 10: a card of another system. */
export const foreignCard: Vector = async (bench) => {
  bench.needHolds();
  if (bench.manner.humo) {
    throw new NotApplicable("the shop takes Humo cards");
  }
  const order = await bench.shop.newOrder();
  const { form_url = "" } = await bench.shop.act(order, "begin");
  await bench.gateway.bind(form_url, "humo");
  await bench.shop.act(order, "bound");
  const seen = await bench.shop.settled(order);
  const isTold = seen.error === "card_not_allowed";
  bench.check("the buyer hears that the card is not accepted", isTold, seen);
  bench.check("no code is asked for", seen.step !== "otp", seen);
  const session = form_url.split("/").at(-1);
  const card = (await bench.gateway.cards()).find(({ session_id }) => session_id === session);
  bench.check("the card was deleted at the gateway", card?.status === "deleted", card);
  const { step } = await bench.shop.act(order, "begin");
  bench.check("the buyer may begin again", step === "card_form", step);
};

const isOnly = (captures: number[], amount: number) =>
  captures.length === 1 && captures[0] === amount;
