import {
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

/** Stands before the backend and can be told to fail as a dead or a restarting backend does. */
export class FailingProxy {
  private readonly server: Server;
  private port = 0;
  private broken = false;

  constructor(private readonly target: string) {
    this.server = createServer((incoming, outgoing) => this.pass(incoming, outgoing));
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Passes everything on to the backend, on the same port every time. */
  async work(): Promise<void> {
    this.broken = false;
    if (!this.server.listening) {
      await new Promise<void>((resolve) => this.server.listen(this.port, resolve));
      this.port = (this.server.address() as AddressInfo).port;
    }
  }

  /** Nobody listens any more: connections are refused, open ones are cut. */
  async refuseConnections(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  /** What a web server in front of a restarting backend says. */
  async answerBadGateway(): Promise<void> {
    this.broken = true;
  }

  private pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    if (this.broken) {
      outgoing.writeHead(502, { "content-type": "text/html" }).end("<h1>502 Bad Gateway</h1>");
      return;
    }
    const { method, headers, url = "/" } = incoming;
    const onward = request(new URL(url, this.target), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  }
}
