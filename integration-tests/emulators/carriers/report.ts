import { btsName, type Parcel } from "./parcel.ts";

const TIMEOUT_MS = 5_000;

/** Tells the shop of a change as each carrier does; the answer's status goes into the parcel's calls. */
export async function reportChange(parcel: Parcel, reportTo: string): Promise<void> {
  const { url, body, type } = reportOf(parcel, parcel.callback_url ?? reportTo);
  let status = 0;
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: type ? { "content-type": type } : {},
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.arrayBuffer();
    status = response.status;
  } catch {
    // Nobody answered: status 0.
  }
  const what = `POST ${new URL(url).pathname.replace(/\/[^/]+$/, "/***")}`;
  parcel.calls.push({ at: Date.now(), direction: "to_shop", what, status });
}

function reportOf(
  parcel: Parcel,
  to: string,
): { url: string; body?: string | FormData; type?: string } {
  const { carrier, number, barcode, reference, status } = parcel;
  switch (carrier) {
    // Glued to the address, and nothing in the body.
    case "yandex":
      return {
        url: `${to}${to.includes("?") ? "" : "?"}updated_ts=${Date.now()}&claim_id=${number}`,
      };
    // A form, with JSON in its only field.
    case "bts": {
      const body = new FormData();
      const fields = { id: status, name: btsName(status) };
      body.set("text", JSON.stringify({ orderId: number, clientId: reference, status: fields }));
      return { url: to, body };
    }
    default:
      return {
        url: to,
        type: "application/json",
        body: JSON.stringify({ order_number: barcode, status }),
      };
  }
}
