import { connect } from "node:net";

/** Sends a POST whose request line no client would write; answers the status. */
export function rawPost(
  base: string,
  target: string,
  headers: Record<string, string>,
): Promise<number> {
  const { hostname, port } = new URL(base);
  const lines = Object.entries({
    host: "shop",
    "content-length": "0",
    connection: "close",
    ...headers,
  });
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) }, () =>
      socket.write(
        `POST ${target} HTTP/1.1\r\n${lines.map((one) => `${one.join(": ")}\r\n`).join("")}\r\n`,
      ),
    );
    let answer = "";
    socket.on("data", (part) => (answer += String(part)));
    socket.on("error", reject);
    socket.on("close", () => resolve(Number(answer.split(" ")[1])));
  });
}
