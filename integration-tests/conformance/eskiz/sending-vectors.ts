import type { Vector } from "./vector.ts";

/** Section 9: every spelling is one phone, and only mobile ones get an SMS. */
export const phones: Vector = async (bench) => {
  const spellings = ["+998 (90) 123-45-67", "901234567", "8901234567"];
  for (const [place, spelling] of spellings.entries()) {
    await bench.send(`phone-${place}`, spelling);
    const [sms] = await bench.taken(`phone-${place}`);
    bench.check(`${spelling} is 998901234567`, sms?.to === "998901234567", sms);
  }
  for (const [place, wrong] of ["12345", "+7 701 1234567", "998712345678"].entries()) {
    const outcome = await bench.send(`wrong-${place}`, wrong);
    bench.check(`${wrong} is refused`, outcome.reason === "not_mobile", outcome);
    const taken = await bench.taken(`wrong-${place}`);
    bench.check(`nothing is sent to ${wrong}`, taken.length === 0, taken);
  }
};

/** One key, one SMS; its parts as the gateway counts them; no typographic apostrophes. */
export const once: Vector = async (bench) => {
  const outcomes = await Promise.all([bench.send("once"), bench.send("once"), bench.send("once")]);
  const again = await bench.send("once");
  const taken = await bench.taken("once");
  bench.check("three at once and one more are one SMS", taken.length === 1, { outcomes, taken });
  const [sms] = taken;
  bench.check("the repeat hears what became of the first", again.ref === sms?.request_id, again);
  bench.check("parts as the gateway counts them", again.parts === sms?.parts, again);
  bench.check(
    "cost as the gateway counts it",
    again.cost === (sms?.parts ?? 0) * (sms?.price ?? 0),
    again,
  );
  bench.check(
    "ASCII apostrophes",
    !/[\u02bb\u02bc\u2018\u2019\u0060\u00b4]/.test(sms?.text ?? ""),
    sms,
  );
};

/** Not approved any more: by the gateway's word, and by the shop's own knowledge before it asks. */
export const notApproved: Vector = async (bench) => {
  const { gateway, shop, template } = bench;
  const theirs = (await gateway.templates()).filter(({ text }) => text === template.sample_text);
  for (const { id } of theirs) {
    await gateway.decide(id, "rejected");
  }
  const first = await bench.send("rejected");
  bench.check("the gateway's 400 is understood", first.reason === "template_not_approved", first);
  await shop.askModerators();
  const calls = await bench.callsOf(async () => {
    const outcome = await bench.send("known");
    bench.check("the shop knows it", outcome.reason === "template_not_approved", outcome);
  });
  bench.check("and does not even ask", calls.length === 0, calls);
  for (const { id } of theirs) {
    await gateway.decide(id, "service");
  }
  await shop.askModerators();
  const after = await bench.send("rejected");
  bench.check("approved again, the same key goes", after.state === "accepted", after);
};

/** Section 7: what may have left is looked up and never sent again blindly. */
export const unknownOutcome: Vector = async (bench) => {
  await bench.gateway.habits({ api: "lost", silent: true, delivery: "stuck" });
  const lost = await bench.send("lost");
  bench.check("a lost answer is unknown", lost.state === "unknown", lost);
  await bench.gateway.habits({ silent: true, delivery: "stuck" });
  const again = await bench.send("lost");
  bench.check("asked again, it is still unknown", again.state === "unknown", again);
  const state = await bench.becomes("lost", "sent", 40_000);
  bench.check("it is found in the gateway's book", state === "sent", state);
  const known = await bench.send("lost");
  bench.check("then it is accepted", known.state === "accepted", known);
  const taken = await bench.taken("lost");
  bench.check("one SMS in all", taken.length === 1, taken);
};

/** Section 7: 429 and a page of a proxy. */
export const badDays: Vector = async (bench) => {
  await bench.gateway.habits({ throttled: 1, retry_after_s: 4 });
  const busy = await bench.send("busy");
  bench.check("429 is busy for as long as it says", busy.retry_after_ms === 4_000, busy);
  const later = await bench.send("busy");
  bench.check("the same key goes later", later.state === "accepted", later);
  for (const api of ["html", "bad_gateway", "broken"] as const) {
    await bench.gateway.habits({ api });
    const outcome = await bench.send(api);
    bench.check(`${api}: nobody knows`, outcome.state === "unknown", outcome);
  }
};
