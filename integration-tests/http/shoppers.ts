import { randomInt } from "node:crypto";
import type { AxiosInstance, AxiosResponse } from "axios";
import type { CodePost } from "./code-post";
import { storeHeaders } from "./orders";
import type { Shop } from "./shop";

export type ShownSession = {
  id: string;
  current: boolean;
  device: string | null;
  address_masked: string | null;
  ended_at: string | null;
  method: string;
};

/** Everything that the routes about signing in answer with. */
export type Data = {
  type: string;
  code: string;
  message: string;
  retry_after: number;
  tries_left: number;
  alternatives: string[];
  phone: string;
  access_token: string;
  refresh_token: string;
  is_new: boolean;
  token: string;
  customer: { id: string; phone: string; first_name: string | null; email: string | null };
  sessions: ShownSession[];
  orders: { id: string }[];
};

export type Answer = { status: number; headers: AxiosResponse["headers"]; data: Data };

/** A shopper with a browser, who may change networks: each has addresses of their own. */
export class Shopper {
  access_token: string | undefined;
  refresh_token = "";
  customer_id = "";
  address = freshAddress();
  headers: Record<string, string> = {};

  constructor(
    private readonly api: AxiosInstance,
    private readonly shop: Shop,
    private readonly post: CodePost,
    /** 998901234567 */
    readonly phone: string,
  ) {}

  async call(method: "get" | "post" | "delete", path: string, data?: object): Promise<Answer> {
    const {
      status,
      headers,
      data: answer,
    } = await this.api.request<Data>({
      method,
      url: path,
      data: method === "get" ? undefined : (data ?? {}),
      headers: {
        ...storeHeaders(this.shop).headers,
        "x-forwarded-for": this.address,
        ...(this.access_token ? { authorization: `Bearer ${this.access_token}` } : {}),
        ...this.headers,
      },
      validateStatus: () => true,
    });
    return { status, headers, data: answer };
  }

  get = (path: string) => this.call("get", path);
  send = (path: string, data?: object) => this.call("post", path, data);

  askCode(more: object = {}): Promise<Answer> {
    return this.send("/store/auth/code", { phone: this.phone, ...more });
  }

  /** The code that arrived last. */
  get code(): string {
    return this.post.codeOf(this.phone);
  }

  get wrongCode(): string {
    return this.code === "0000" ? "1111" : "0000";
  }

  verify(code = this.code): Promise<Answer> {
    return this.send("/store/auth/verify", { phone: this.phone, code });
  }

  /** By code, from the beginning. */
  async signIn(): Promise<this> {
    this.address = freshAddress();
    const asked = await this.askCode();
    if (asked.status !== 200) {
      throw new Error(`no code: ${asked.status} ${asked.data.code}`);
    }
    return this.takeTokens(await this.verify());
  }

  takeTokens({ status, data }: Answer): this {
    if (status !== 200) {
      throw new Error(`not signed in: ${status} ${data.code}`);
    }
    this.access_token = data.access_token;
    this.refresh_token = data.refresh_token;
    this.customer_id = data.customer?.id ?? this.customer_id;
    return this;
  }

  refresh(refresh_token = this.refresh_token): Promise<Answer> {
    return this.send("/store/auth/refresh", { refresh_token });
  }
}

let addresses = 0;

/** Of a network for tests of networks. */
export function freshAddress(): string {
  addresses += 1;
  return `198.18.${Math.floor(addresses / 250)}.${(addresses % 250) + 1}`;
}

export function freshPhone(): string {
  return `99890${randomInt(1_000_000, 10_000_000)}`;
}
