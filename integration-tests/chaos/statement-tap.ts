import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { StatementReader } from "./statement-reader";

type Trigger = { which: RegExp; left: number; forward: boolean; reached: () => void };

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
   * Resolves when the nth statement of this kind from now arrives. `forward` says whether PostgreSQL still gets it;
   * what follows on its connection is lost, also what was sent together with it.
   */
  statement(which: RegExp, n: number, forward: boolean): Promise<void> {
    return new Promise((resolve) => {
      this.trigger = { which, left: n, forward, reached: resolve };
    });
  }

  private pass(client: Socket): void {
    const { hostname, port } = new URL(this.databaseUrl);
    const server = connect(Number(port || 5432), hostname);
    const reader = new StatementReader();
    let isCut = false;
    client.on("data", (chunk) => {
      for (const { bytes, runs } of reader.read(chunk)) {
        const trigger = isCut || runs === null ? null : this.reachedBy(runs);
        if (!isCut && trigger?.forward !== false) {
          server.write(bytes);
        }
        isCut ||= trigger !== null;
        trigger?.reached();
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

  private reachedBy(text: string): Trigger | null {
    const { trigger } = this;
    if (!trigger?.which.test(text) || --trigger.left > 0) {
      return null;
    }
    this.trigger = null;
    return trigger;
  }
}
