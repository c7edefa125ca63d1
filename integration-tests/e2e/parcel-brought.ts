import { randomUUID } from "node:crypto";
import { packOrder } from "./packing";
import type { StaffApi } from "./staff-api";

type Listed = { deliveries: { id: string; order_no: number }[] };
type Stop = { id: string; cash_due: number };

/**
 * A courier brings an order that is paid at the door: packed, assigned, picked up, handed over for the buyer's code. The
 * pages for all that have a story of their own.
 *
 * @param codeOf asks the buyer for the code
 * @returns the cash that was taken, so'm
 */
export async function bringParcel(
  staff: StaffApi,
  backend: string,
  { order, phone, codeOf }: { order: string; phone: string; codeOf: () => Promise<string> },
): Promise<number> {
  const order_no = await packOrder(staff, order);
  const { courier } = await staff.call<{ courier: { id: string } }>(
    "POST",
    "/admin/courier/couriers",
    { name: `Sardor ${phone.slice(-4)}`, phone, vehicle: "bicycle" },
  );
  const delivery = await found(async () => {
    const { deliveries } = await staff.call<Listed>("GET", "/admin/courier/deliveries?limit=50");
    return deliveries.find((one) => one.order_no === order_no);
  });
  await staff.call("POST", "/admin/courier/assign", {
    deliveries: [{ id: delivery.id, from_courier_id: null }],
    courier_id: courier.id,
  });

  const { url } = await staff.call<{ url: string }>(
    "POST",
    `/admin/courier/couriers/${courier.id}/sign-in-link`,
    {},
  );
  const link_token = new URL(url).pathname.split("/").at(-1);
  const { access_token } = await ask<{ access_token: string }>("/courier/auth/verify", "", {
    link_token,
  });
  const act = (more: object) =>
    ask<{ delivery: Stop }>(`/courier/deliveries/${delivery.id}/actions`, access_token, {
      key: randomUUID(),
      at: new Date().toISOString(),
      ...more,
    });
  const { cash_due } = (await act({ type: "picked_up" })).delivery;
  const proof = { kind: "code", code: await codeOf() };
  await act({ type: "delivered", proof, cash: cash_due, cash_due_seen: cash_due });
  return cash_due;

  async function ask<T>(path: string, token: string, body: object): Promise<T> {
    const answer = await fetch(`${backend}${path}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) {
      throw new Error(`${path} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    }
    return (await answer.json()) as T;
  }
}

/** The delivery is made by an event, a moment after the order is packed. */
async function found<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const one = await look();
    if (one) return one;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the packed order has no delivery");
}
