import type { CourierActionBody } from "@medusa-uz/courier/api/wire";
import type { AxiosInstance, AxiosResponse } from "axios";
import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import type { CourierWorld } from "./courier-world";
import { storeHeaders } from "./orders";
import type { Shop } from "./shop";
import { freshAddress } from "./shoppers";

type Event = { id: number | null; event: string; data: Record<string, unknown> };

/** A courier's phone; any status is an answer. */
export class CourierPhone {
  token: string | null = null;
  address = freshAddress();

  constructor(private readonly api: AxiosInstance) {}

  call(method: "get" | "post", path: string, data?: unknown, type = "application/json") {
    return this.api.request({
      method,
      url: `/courier/${path}`,
      data: data ?? (method === "post" ? {} : undefined),
      headers: {
        "content-type": type,
        "x-forwarded-for": this.address,
        "accept-language": "ru",
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
      },
      validateStatus: () => true,
    }) as Promise<AxiosResponse>;
  }

  act(id: string, action: Partial<CourierActionBody> & Pick<CourierActionBody, "type">) {
    const body = { key: randomUUID(), at: new Date().toISOString(), ...action };
    return this.call("post", `deliveries/${id}/actions`, body);
  }

  at(lat = 41.31, lng = 69.24): Promise<AxiosResponse> {
    return this.call("post", "positions", { lat, lng, at: new Date().toISOString() });
  }

  upload(id: string, picture: Buffer, kind = "photo", key = randomUUID()) {
    return this.call(
      "post",
      `proofs?key=${key}&delivery_id=${id}&kind=${kind}`,
      picture,
      "image/jpeg",
    );
  }
}

/** A courier with a phone, let in by a link. @param n 0..999 makes the phone */
export async function signedInCourier(
  world: CourierWorld,
  n: number,
): Promise<CourierPhone & { courier_id: string }> {
  const courier_id = await world.hire(n);
  const { token: link_token } = await world.courier.links.make(courier_id, "user_1");
  const phone = new CourierPhone(world.api);
  const { data } = await phone.call("post", "auth/verify", { link_token });
  phone.token = data.access_token as string;
  return Object.assign(phone, { courier_id });
}

/** A browser that reads a stream of the store API. */
export class StreamReader {
  readonly events: Event[] = [];
  private stream: Readable | null = null;

  constructor(
    private readonly api: AxiosInstance,
    private readonly shop: Shop,
    private readonly path: string,
  ) {}

  /** @param lastEventId as a browser sends it when it comes back */
  async open(lastEventId?: number): Promise<AxiosResponse> {
    const answer = await this.api.get<Readable>(this.path, {
      responseType: "stream",
      headers: {
        ...storeHeaders(this.shop).headers,
        "x-forwarded-for": freshAddress(),
        ...(lastEventId === undefined ? {} : { "last-event-id": String(lastEventId) }),
      },
      validateStatus: () => true,
    });
    this.stream = answer.data;
    let text = "";
    answer.data.setEncoding("utf8").on("data", (piece: string) => {
      const blocks = (text + piece).split("\n\n");
      text = blocks.pop()!;
      this.events.push(...blocks.flatMap(eventOf));
    });
    answer.data.on("error", () => undefined);
    return answer;
  }

  close(): void {
    this.stream?.destroy();
  }

  get steps(): unknown[] {
    return this.events.filter(({ event }) => event === "step").map(({ data }) => data.state);
  }

  get lastId(): number {
    return Math.max(...this.events.map(({ id }) => id ?? 0));
  }
}

function eventOf(block: string): Event[] {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
  const [event, data, id] = [field("event"), field("data"), field("id")];
  return event && data ? [{ event, data: JSON.parse(data), id: id ? Number(id) : null }] : [];
}
