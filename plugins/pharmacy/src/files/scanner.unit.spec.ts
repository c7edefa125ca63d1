import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import { ClamdScanner } from "./scanner";

let server: Server;
let answer: (bytes: Buffer) => string;

beforeAll(
  () =>
    new Promise<void>((resolve) => {
      server = createServer((socket) => {
        let got = Buffer.alloc(0);
        socket.on("data", (part: Buffer) => {
          got = Buffer.concat([got, part]);
          const size = got.length >= 14 ? got.readUInt32BE(10) : Infinity;
          if (got.length >= 14 + size + 4) {
            expect(got.subarray(0, 10).toString()).toBe("zINSTREAM\0");
            socket.end(`${answer(got.subarray(14, 14 + size))}\0`);
          }
        });
      }).listen(0, "127.0.0.1", resolve);
    }),
);
afterAll(() => server.close());

const scan = (bytes: Buffer) =>
  new ClamdScanner({ host: "127.0.0.1", port: (server.address() as AddressInfo).port }).scan(bytes);

it("sends all of a file to clamd, and says what it found", async () => {
  const large = Buffer.alloc(3_000_000, "x");
  answer = (bytes) => (bytes.includes("EICAR") ? "stream: Eicar-Test FOUND" : "stream: OK");
  expect(await scan(large)).toBeNull();
  expect(await scan(Buffer.concat([large, Buffer.from("EICAR")]))).toBe("Eicar-Test");
});

it("does not take silence or a complaint for a clean file", async () => {
  answer = () => "INSTREAM size limit exceeded. ERROR";
  await expect(scan(Buffer.from("x"))).rejects.toThrow("could not look");
  answer = () => "";
  await expect(scan(Buffer.from("x"))).rejects.toThrow("could not look");
  const nobody = new ClamdScanner({ host: "127.0.0.1", port: 1 });
  await expect(nobody.scan(Buffer.from("x"))).rejects.toThrow();
});
