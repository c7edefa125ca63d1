import type { Vector } from "./vector.ts";

const SEND = "POST /message/sms/send";
const LOGIN = "POST /auth/login";

/** (a), (b): the gateway no longer knows the token. */
export const expiredToken: Vector = async (bench) => {
  await bench.gateway.forgetTokens();
  const calls = await bench.callsOf(async () => {
    const outcome = await bench.send("expired");
    bench.check("the SMS goes", outcome.state === "accepted", outcome);
  });
  bench.check(
    "send 401, one login, send 200",
    calls.join() === [`${SEND} 401`, `${LOGIN} 200`, `${SEND} 200`].join(),
    calls,
  );
  const more = await bench.callsOf(async () => {
    await bench.send("kept");
  });
  bench.check("the token is kept for the next", more.join() === `${SEND} 200`, more);
};

/** (d): two at once. */
export const sharedLogin: Vector = async (bench) => {
  await bench.gateway.forgetTokens();
  const calls = await bench.callsOf(async () => {
    const outcomes = await Promise.all([bench.send("one"), bench.send("two")]);
    const went = outcomes.every(({ state }) => state === "accepted");
    bench.check("both SMS go", went, outcomes);
  });
  const logins = calls.filter((call) => call.startsWith(LOGIN));
  bench.check("with one login", logins.length === 1, calls);
};

/** (c): the password is wrong. The shop does not try it again for half a minute, so this comes last. */
export const refusedLogin: Vector = async (bench) => {
  await bench.gateway.habits({ login_refused: true });
  await bench.gateway.forgetTokens();
  const calls = await bench.callsOf(async () => {
    const outcome = await bench.send("refused");
    bench.check(
      "the SMS is refused because of the login",
      outcome.state === "refused" && outcome.reason === "auth",
      outcome,
    );
  });
  bench.check("exactly two calls", calls.join() === `${SEND} 401,${LOGIN} 401`, calls);
  const more = await bench.callsOf(async () => {
    await bench.send("refused-again");
  });
  bench.check("a wrong password is not tried for each SMS", more.length === 0, more);
};
