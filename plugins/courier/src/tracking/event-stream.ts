import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { StreamEvent } from "../api/wire";

/** Proxies close what is silent for half a minute, ms. */
const HEARTBEAT_MS = 20_000;
/** A browser that is still there comes back by itself, ms. */
const LONGEST_MS = 30 * 60_000;
/** After so long a browser tries again, ms. */
const RETRY_MS = 3_000;
/** Who does not read what was sent does not get more, bytes. */
const MOST_UNREAD = 256 * 1024;

/** A line that stays open, as `text/event-stream`. */
export class EventStream {
  private readonly endings: (() => void)[] = [];
  private isOpen = true;

  constructor(
    req: MedusaRequest,
    private readonly res: MedusaResponse,
  ) {
    res.status(200).set({
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    });
    res.flushHeaders();
    this.write(`retry: ${RETRY_MS}\n\n`);
    const heartbeat = setInterval(() => this.write(": still here\n\n"), HEARTBEAT_MS).unref();
    const end = setTimeout(() => this.close(), LONGEST_MS).unref();
    this.onEnd(() => {
      clearInterval(heartbeat);
      clearTimeout(end);
    });
    req.on("close", () => this.close());
    res.on("error", () => this.close());
  }

  send(event: StreamEvent): void {
    const id = "id" in event ? `id: ${event.id}\n` : "";
    this.write(`${id}event: ${event.event}\ndata: ${JSON.stringify(event.data)}\n\n`);
  }

  /** Called once, when the line is closed by either side. */
  onEnd(ending: () => void): void {
    if (this.isOpen) {
      this.endings.push(ending);
    } else {
      ending();
    }
  }

  close(): void {
    if (this.isOpen) {
      this.isOpen = false;
      for (const ending of this.endings) {
        ending();
      }
      this.res.end();
    }
  }

  private write(text: string): void {
    if (!this.isOpen) {
      return;
    }
    if (this.res.writableLength > MOST_UNREAD) {
      this.close();
      return;
    }
    this.res.write(text);
  }
}
