import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { S3Storage } from "./s3-storage";
import { FileLost, StorageDown, StorageFull } from "./storage";

jest.setTimeout(30_000);

/** As much of an S3-compatible service as is asked for: objects by their path, and refusals. */
const objects = new Map<string, Buffer>();
let refusal: { status: number; code: string } | null = null;
let server: Server;
let storage: S3Storage;

beforeAll(
  () =>
    new Promise<void>((resolve) => {
      server = createServer((req, res) => {
        const chunks: Buffer[] = [];
        req.on("data", (chunk: Buffer) => chunks.push(chunk));
        req.on("end", () => {
          const name = req.url!.split("?")[0]!;
          if (refusal || !req.headers.authorization?.startsWith("AWS4-HMAC-SHA256")) {
            const { status, code } = refusal ?? { status: 403, code: "AccessDenied" };
            res.writeHead(status, { "content-type": "application/xml" });
            return res.end(`<Error><Code>${code}</Code></Error>`);
          }
          if (req.method === "PUT") {
            objects.set(name, Buffer.concat(chunks));
          } else if (req.method === "DELETE") {
            objects.delete(name);
            res.statusCode = 204;
          } else if (!objects.has(name)) {
            res.writeHead(404, { "content-type": "application/xml" });
            return res.end("<Error><Code>NoSuchKey</Code></Error>");
          }
          res.end(req.method === "GET" ? objects.get(name) : undefined);
        });
      }).listen(0, "127.0.0.1", () => {
        storage = new S3Storage({
          bucket: "private",
          endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
          region: "uz",
          accessKeyId: "key",
          secretAccessKey: "secret",
          prefix: "prescriptions/",
        });
        resolve();
      });
    }),
);
afterAll(() => server.close());
afterEach(() => {
  refusal = null;
});

it("keeps a file in a bucket, gives it back and removes it, twice if need be", async () => {
  const sealed = Buffer.from([0, 1, 2, 255]);
  await storage.put("rxf_1.sealed", sealed);
  expect([...objects.keys()]).toEqual(["/private/prescriptions/rxf_1.sealed"]);
  expect(await storage.get("rxf_1.sealed")).toEqual(sealed);
  await storage.remove("rxf_1.sealed");
  await storage.remove("rxf_1.sealed");
  await expect(storage.get("rxf_1.sealed")).rejects.toBeInstanceOf(FileLost);
});

it.each([
  [507, "InsufficientStorage", StorageFull],
  [403, "QuotaExceeded", StorageFull],
  [403, "AccessDenied", StorageDown],
])("%d %s is told apart", async (status, code, kind) => {
  refusal = { status, code };
  await expect(storage.put("rxf_2.sealed", Buffer.from("x"))).rejects.toBeInstanceOf(kind);
  expect(objects.size).toBe(0);
  await expect(storage.get("rxf_2.sealed")).rejects.toBeInstanceOf(StorageDown);
  await expect(storage.remove("rxf_2.sealed")).rejects.toBeInstanceOf(StorageDown);
});
