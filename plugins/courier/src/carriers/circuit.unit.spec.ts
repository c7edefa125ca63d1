import { CarrierError } from "./carrier-error";
import { Circuit } from "./circuit";

const REST = 60;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => "ok",
    (error: unknown) => (error instanceof CarrierError ? error.code : String(error)),
  );

let circuit: Circuit;
let calls: number;

beforeEach(() => {
  circuit = new Circuit("test", REST);
  calls = 0;
});
afterEach(() => circuit.close());

const ask = (answer: "ok" | CarrierError) =>
  codeOf(
    circuit.run(async () => {
      calls += 1;
      if (answer instanceof CarrierError) {
        throw answer;
      }
      return answer;
    }),
  );
const lost = new CarrierError("unknown", "ETIMEDOUT");
const refused = new CarrierError("refused", "wrong_phone");

it("opens after four failures, and then the carrier is not asked", async () => {
  for (let i = 0; i < 4; i += 1) {
    expect(await ask(lost)).toBe("ETIMEDOUT");
  }
  expect(circuit.view()).toMatchObject({ state: "open", last_error: "ETIMEDOUT" });
  expect(await ask("ok")).toBe("circuit_open");
  expect(calls).toBe(4);
});

it("is tried again after its rest, and closes when that works", async () => {
  for (let i = 0; i < 4; i += 1) {
    await ask(lost);
  }
  await pause(REST * 2);
  expect(circuit.view().state).toBe("half_open");
  expect(await ask("ok")).toBe("ok");
  expect(circuit.view()).toMatchObject({ state: "closed", last_error: null });
  expect(circuit.view().last_ok_at).toBeGreaterThan(Date.now() - 5_000);
});

it("a refusal is an answer: it never opens", async () => {
  for (let i = 0; i < 8; i += 1) {
    expect(await ask(refused)).toBe("wrong_phone");
  }
  expect(circuit.view().state).toBe("closed");
  expect(calls).toBe(8);
});
