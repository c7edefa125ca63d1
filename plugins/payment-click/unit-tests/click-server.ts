import http from "node:http";
import type { AddressInfo } from "node:net";

export type Asked = { method: string; path: string; auth: string; body: string };

/** What the server does with one request; `hang up` closes the connection without a word. */
export type Reply = { status?: number; body: string } | "hang up";

/** A Merchant API that says what a test tells it to, over real HTTP. */
export async function openClickServer(answer: (asked: Asked, nth: number) => Reply) {
  const asked: Asked[] = [];
  const server = http.createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      const one: Asked = {
        method: req.method ?? "",
        path: (req.url ?? "").replace("/v2/merchant/", ""),
        auth: String(req.headers.auth),
        body: Buffer.concat(chunks).toString(),
      };
      asked.push(one);
      const reply = answer(one, asked.length);
      if (reply === "hang up") {
        req.socket.destroy();
        return;
      }
      res.writeHead(reply.status ?? 200, { "content-type": "application/json" }).end(reply.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    apiUrl: `http://127.0.0.1:${port}/v2/merchant`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

export const ok = (fields = ""): Reply => ({
  body: `{"error_code":0,"error_note":"Success"${fields}}`,
});
export const no = (code: number, note = "no"): Reply => ({
  body: `{"error_code":${code},"error_note":"${note}"}`,
});
