import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

type Trigger = { left: number; forward: boolean; reached: () => void };

/** Message types of PostgreSQL's protocol that run something: a simple query, the execution of a prepared one. */
const RUNS = new Set(["Q", "E"]);

/** Stands between a backend and PostgreSQL, counts the statements that pass, and can act at one of them. */
export class StatementTap {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private trigger: Trigger | null = null;

  constructor(private readonly databaseUrl: string) {
    this.server = createServer((client) => this.pass(client));
  }

  /** The database's address for a backend that shall be tapped. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    const url = new URL(this.databaseUrl);
    url.hostname = "127.0.0.1";
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  close(): void {
    this.server.close();
    this.sockets.forEach((socket) => socket.destroy());
  }

  /**
   * Resolves when the nth statement from now arrives. `forward` says whether PostgreSQL still gets it; nothing passes
   * after it.
   */
  statement(n: number, forward: boolean): Promise<void> {
    return new Promise((resolve) => {
      this.trigger = { left: n, forward, reached: resolve };
    });
  }

  private pass(client: Socket): void {
    const { hostname, port } = new URL(this.databaseUrl);
    const server = connect(Number(port || 5432), hostname);
    const reader = new MessageReader();
    let cut = false;
    client.on("data", (chunk) => {
      const runs = reader.read(chunk).filter((type) => RUNS.has(type)).length;
      const { trigger } = this;
      if (trigger && runs > 0) {
        trigger.left -= runs;
        if (trigger.left <= 0) {
          this.trigger = null;
          cut = !trigger.forward;
          trigger.reached();
        }
      }
      if (!cut) {
        server.write(chunk);
      }
    });
    server.pipe(client);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(one);
      // A killed backend resets its connections; that is the point.
      one.on("error", () => other.destroy());
      one.on("close", () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  }
}

/** Cuts a client's stream into messages, however TCP has cut it. */
class MessageReader {
  private rest = Buffer.alloc(0);
  private started = false;

  /** Types of the messages that this chunk completes. */
  read(chunk: Buffer): string[] {
    this.rest = Buffer.concat([this.rest, chunk]);
    const types: string[] = [];
    for (;;) {
      // The start-up message has no type.
      const header = this.started ? 1 : 0;
      if (this.rest.length < header + 4) {
        return types;
      }
      const end = header + this.rest.readUInt32BE(header);
      if (this.rest.length < end) {
        return types;
      }
      if (this.started) {
        types.push(String.fromCharCode(this.rest[0]));
      }
      this.started = true;
      this.rest = this.rest.subarray(end);
    }
  }
}
