import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** Stands between a pool and PostgreSQL, counts trips, and can let the line fall silent. */
export class TappedLine {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private lastSpeaker: "client" | "server" = "server";
  private isSilent = false;

  /** How often the client spoke after PostgreSQL, or first. */
  trips = 0;

  constructor(private readonly databaseUrl: string) {
    this.server = createServer((client) => this.pass(client));
  }

  /** The database's address for a pool that shall be tapped. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    const url = new URL(this.databaseUrl);
    url.hostname = "127.0.0.1";
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  /** What has been said arrives no more, as when a network is gone; connections that follow are fine. */
  fallSilent(): void {
    this.isSilent = true;
  }

  close(): void {
    this.server.close();
    this.sockets.forEach((socket) => socket.destroy());
  }

  private pass(client: Socket): void {
    const { hostname, port } = new URL(this.databaseUrl);
    const server = connect(Number(port || 5432), hostname);
    let isSilent = false;
    client.on("data", (chunk) => {
      this.trips += this.lastSpeaker === "server" ? 1 : 0;
      this.lastSpeaker = "client";
      isSilent ||= this.isSilent;
      this.isSilent = false;
      if (!isSilent) {
        server.write(chunk);
      }
    });
    server.on("data", (chunk) => {
      this.lastSpeaker = "server";
      client.write(chunk);
    });
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  }
}
