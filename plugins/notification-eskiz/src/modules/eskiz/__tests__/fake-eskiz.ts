import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { filterTime } from "../../../sms/tashkent-time";

type Answer = { status?: number; body?: unknown; cut?: boolean; headers?: Record<string, string> };
export type FakeCall = { what: string; fields: Record<string, unknown>; token: string | null };

const DAY_S = 86_400;

/** A gateway over real HTTP whose next answers the test writes itself; without any, it behaves. */
export class FakeEskiz {
  readonly calls: FakeCall[] = [];
  /** Answers of the next calls, by `POST /message/sms/send`; used up one by one. */
  readonly next = new Map<string, Answer[]>();
  /** What get-user-messages lists. */
  readonly book: Record<string, unknown>[] = [];
  readonly templates: { id: number; template: string; status: string }[] = [];
  balance = 1_000_000;
  private readonly server: Server;
  private issued = 0;

  private constructor() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const body = Buffer.concat(chunks).toString();
        const path = (request.url ?? "").replace(/^\/api/, "").replace(/\?.*/, "");
        const what = `${request.method} ${path}`;
        const token = request.headers.authorization?.replace("Bearer ", "") ?? null;
        this.calls.push({ what, fields: fieldsOf(body), token });
        const answer = this.next.get(what)?.shift() ?? { body: this.good(what, fieldsOf(body)) };
        if (answer.cut) {
          request.socket.destroy();
          return;
        }
        const { status = 200, headers } = answer;
        response.writeHead(status, { "content-type": "application/json", ...headers });
        const text = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body);
        response.end(text);
      });
    });
  }

  static async open(): Promise<FakeEskiz> {
    const fake = new FakeEskiz();
    await new Promise<void>((resolve) => fake.server.listen(0, resolve));
    return fake;
  }

  get url(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  answer(what: string, ...answers: Answer[]): void {
    this.next.set(what, answers);
  }

  made(what: string): FakeCall[] {
    return this.calls.filter((call) => call.what === what);
  }

  forget(): void {
    this.calls.splice(0);
    this.next.clear();
    this.book.splice(0);
    this.templates.splice(0);
    this.balance = 1_000_000;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private good(what: string, fields: Record<string, unknown>): unknown {
    switch (what) {
      case "POST /auth/login":
      case "PATCH /auth/refresh":
        return { message: "token_generated", data: { token: this.jwt() }, token_type: "bearer" };
      case "POST /message/sms/send":
        return { id: this.note(fields), message: "Waiting for SMS provider", status: "waiting" };
      case "POST /message/sms/send-batch": {
        const messages = fields.messages as Record<string, unknown>[];
        const id = `batch-${this.book.length}`;
        messages.forEach((one) => this.note({ ...one, mobile_phone: one.to }, id));
        return { id, message: "Waiting for SMS provider", status: messages.map(() => "waiting") };
      }
      case "POST /message/sms/get-user-messages":
        return { data: { current_page: 1, last_page: 1, result: this.book } };
      case "POST /user/template":
        this.templates.push({
          id: this.templates.length + 1,
          template: String(fields.template),
          status: "moderation",
        });
        return { success: true };
      case "GET /user/templates":
        return { success: true, result: this.templates };
      case "GET /user/get-limit":
        return { data: { balance: this.balance }, status: "success" };
      case "GET /auth/user":
        return { status: "success", data: { role: "user", status: "active" } };
      case "GET /nick/me":
        return [{ nick: "4546" }];
      default:
        return { message: "?" };
    }
  }

  private note(fields: Record<string, unknown>, batch?: string): string {
    const request_id = batch ?? `req-${this.book.length + 1}`;
    this.book.push({
      request_id,
      user_sms_id: fields.user_sms_id,
      to: String(fields.mobile_phone),
      status: "NEW",
      parts_count: 1,
      total_price: 50,
      created_at: `${filterTime(Date.now())}:00`,
    });
    return request_id;
  }

  private jwt(): string {
    this.issued += 1;
    const iat = Math.floor(Date.now() / 1000);
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    return `${part({})}.${part({ iat, exp: iat + 30 * DAY_S })}.token${this.issued}`;
  }
}

/** JSON, or the text fields of multipart/form-data. */
function fieldsOf(body: string): Record<string, unknown> {
  try {
    return JSON.parse(body) as Record<string, unknown>;
  } catch {
    const fields = body.matchAll(/name="(\w+)"\r\n\r\n([\s\S]*?)\r\n--/g);
    return Object.fromEntries([...fields].map(([, name, value]) => [name, value]));
  }
}
