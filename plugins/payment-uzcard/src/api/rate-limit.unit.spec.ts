import { CallRate } from "@medusa-uz/payment-ledger";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { limitCardSteps } from "./rate-limit";

/** A shop that has just started; answers the status of each call, 200 when it was let through. */
function shop() {
  const counted: string[] = [];
  const rate = (perMinute: number) => {
    const calls = new CallRate(perMinute);
    return {
      admits: (caller: string) => {
        counted.push(caller);
        return calls.admits(caller);
      },
    };
  };
  const uzcard = {
    ...{ questions: rate(120), questionsOfAddress: rate(600) },
    ...{ actionsOfOrder: rate(20), actionsOfAddress: rate(600) },
  };
  const call = async (method: string, id: string, ip = "1.1.1.1") => {
    let status = 0;
    const res = {
      setHeader: () => res,
      status: (code: number) => ((status = code), res),
      json() {},
    };
    const req = { method, ip, params: { id }, scope: { resolve: () => uzcard } };
    await limitCardSteps(req as unknown as MedusaRequest, res as unknown as MedusaResponse, () => {
      status = 200;
    });
    return status;
  };
  return { call, counted };
}

it("stops an address that asks about ever new orders", async () => {
  const { call } = shop();
  for (let i = 0; i < 600; i++) {
    expect(await call("GET", `order_${i}`)).toBe(200);
  }
  expect(await call("GET", "order_600")).toBe(429);
  expect(await call("GET", "order_600", "2.2.2.2")).toBe(200);
});

it("stops an address that asks too often about one order", async () => {
  const { call } = shop();
  for (let i = 0; i < 120; i++) {
    expect(await call("GET", "order_1")).toBe(200);
  }
  expect([await call("GET", "order_1"), await call("GET", "order_2")]).toEqual([429, 200]);
});

it.each(["GET", "POST"])("counts no id that cannot be an order's: %s", async (method) => {
  const { call, counted } = shop();
  expect(await call(method, "x".repeat(65))).toBe(404);
  expect(counted).toEqual([]);
  expect(await call(method, "x".repeat(64))).toBe(200);
});
