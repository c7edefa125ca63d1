import http from "node:http";
import type { AddressInfo } from "node:net";

/** What the next reversal meets. */
type Mood = "does" | "refuses" | "loses answer";

const LINK = "https://ofd.soliq.uz/epi?t=EP000000000025&r=121&c=20261121123510&s=800031554082";

/** Click's Merchant API in the http tests: every payment is paid until it is reversed. */
export class ClickBank {
  readonly asked: string[] = [];
  readonly items: { payment_id: number }[] = [];
  /** Links of receipts it was told of, by payment. */
  readonly told = new Map<string, string>();
  mood: Mood = "does";
  private readonly reversed = new Set<string>();
  private readonly server = http.createServer((req, res) => this.answer(req, res));

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(req: http.IncomingMessage, res: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of req) {
      chunks.push(chunk as Buffer);
    }
    this.asked.push(`${req.method} ${req.url}`);
    const say = (fields: object, error_code = 0) =>
      res.end(JSON.stringify({ error_code, error_note: error_code ? "no" : "Success", ...fields }));
    const payment = req.url?.split("/").at(-1) ?? "";

    if (req.url?.startsWith("/payment/status/")) {
      say({ payment_status: this.reversed.has(payment) ? -99 : 2 }, payment === "1" ? -5 : 0);
    } else if (req.url?.startsWith("/payment/reversal/")) {
      this.reverse(payment, say, req);
    } else if (req.url === "/payment/ofd_data/submit_items") {
      this.items.push(JSON.parse(Buffer.concat(chunks).toString()));
      say({});
    } else if (req.url === "/payment/ofd_data/submit_qrcode") {
      const { payment_id, qrcode } = JSON.parse(Buffer.concat(chunks).toString());
      this.told.set(String(payment_id), qrcode);
      say({});
    } else if (this.told.has(payment)) {
      say({ qrCodeURL: this.told.get(payment) });
    } else {
      const isMade = this.items.some(({ payment_id }) => String(payment_id) === payment);
      say({ qrCodeURL: isMade ? LINK : "" });
    }
  }

  private reverse(
    payment: string,
    say: (fields: object, error_code?: number) => void,
    req: http.IncomingMessage,
  ): void {
    const { mood } = this;
    this.mood = "does";
    if (mood === "refuses" || this.reversed.has(payment)) {
      say({}, -8);
      return;
    }
    this.reversed.add(payment);
    if (mood === "loses answer") {
      req.socket.destroy();
      return;
    }
    say({});
  }
}
