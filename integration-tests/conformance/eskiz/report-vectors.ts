import type { Bench, Vector } from "./vector.ts";

/** A message whose reports the vector sends itself. */
async function silently(bench: Bench, name: string): Promise<string> {
  await bench.gateway.habits({ silent: true, delivery: "stuck" });
  await bench.send(name);
  return (await bench.taken(name))[0]?.request_id ?? "";
}

const inOrder =
  (statuses: string[], end: string): Vector =>
  async (bench) => {
    const id = await silently(bench, "order");
    for (const status of statuses) {
      const answer = await bench.gateway.report(id, status);
      bench.check(`${status} is answered 200`, answer === 200, answer);
    }
    const state = await bench.becomes("order", end);
    bench.check(`it ends ${end}`, state === end, state);
  };

export const lateExpiry = inOrder(["ACCEPTED", "DELIVRD", "EXPIRED"], "delivered");
export const lateDelivery = inOrder(["EXPIRED", "DELIVRD"], "delivered");
export const typos = inOrder(["ACCEPTED", "UNDELIV", "ACCEPTED", "UNKNOWN"], "undelivered");

/** Somebody else's request, and somebody who does not know the path. */
export const strangers: Vector = async (bench) => {
  const id = await silently(bench, "mine");
  const answer = await bench.gateway.report(id, "DELIVRD", {
    request_id: "00000000-0000-4000-8000-000000000000",
    user_sms_id: "nobody",
  });
  bench.check("an unknown request is answered 200", answer === 200, answer);
  const other = await bench.gateway.report(id, "DELIVRD", {
    phone_number: "998911111111",
    user_sms_id: "",
  });
  bench.check("another phone's report is answered 200", other === 200, other);
  const state = await bench.becomes("mine", "pending", 2_000);
  bench.check("neither changes anything", state === "pending", state);
  const forged = await fetch(`${bench.shop.url}/hooks/eskiz/${"x".repeat(40)}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ request_id: id, status: "DELIVRD" }),
  });
  bench.check("a wrong path is 404", forged.status === 404, forged.status);
};

/** The gateway's bad manners all at once. */
export const badManners: Vector = async (bench) => {
  await bench.gateway.habits({
    out_of_order: true,
    repeat: 3,
    per_part: true,
    form_reports: true,
    report_delay_ms: 50,
  });
  await bench.send("manners");
  const state = await bench.becomes("manners", "delivered");
  bench.check("out of order, repeated, as forms: delivered", state === "delivered", state);
};
