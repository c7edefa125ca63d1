import type { S3Client, S3ClientConfig } from "@aws-sdk/client-s3";
import type { S3Options } from "./options";
import { FileLost, StorageDown, StorageFull, type FileStorage } from "./storage";

const CONNECT_MS = 3_000;
const ANSWER_MS = 20_000;
const ATTEMPTS = 3;
const FULL = ["QuotaExceeded", "XMinioStorageFull", "InsufficientStorage", "EntityTooLarge"];

/** Any S3-compatible service, in a private bucket: only what is sealed ever goes there. */
export class S3Storage implements FileStorage {
  private connected: Promise<S3Client> | undefined;

  constructor(private readonly options: S3Options) {}

  async put(name: string, sealed: Buffer): Promise<void> {
    const { PutObjectCommand } = await import("@aws-sdk/client-s3");
    const client = await this.client();
    await client
      .send(
        new PutObjectCommand({
          ...this.placeOf(name),
          Body: sealed,
          ContentLength: sealed.length,
          ContentType: "application/octet-stream",
        }),
      )
      .catch((error: unknown) => {
        const isFull = FULL.includes(nameOf(error)) || statusOf(error) === 507;
        throw isFull ? new StorageFull() : new StorageDown(nameOf(error));
      });
  }

  async get(name: string): Promise<Buffer> {
    const { GetObjectCommand } = await import("@aws-sdk/client-s3");
    const client = await this.client();
    try {
      const { Body } = await client.send(new GetObjectCommand(this.placeOf(name)));
      return Buffer.from(await Body!.transformToByteArray());
    } catch (error) {
      throw statusOf(error) === 404 ? new FileLost() : new StorageDown(nameOf(error));
    }
  }

  async remove(name: string): Promise<void> {
    const { DeleteObjectCommand } = await import("@aws-sdk/client-s3");
    const client = await this.client();
    await client.send(new DeleteObjectCommand(this.placeOf(name))).catch((error: unknown) => {
      if (statusOf(error) !== 404) {
        throw new StorageDown(nameOf(error));
      }
    });
  }

  /** An object is there whole or not at all. */
  async sweep(): Promise<void> {}

  private placeOf(name: string) {
    return { Bucket: this.options.bucket, Key: `${this.options.prefix}${name}` };
  }

  /** Loaded with the first file: most shops have a folder. */
  private client(): Promise<S3Client> {
    this.connected ??= import("@aws-sdk/client-s3").then(
      ({ S3Client }) => new S3Client(configOf(this.options)),
    );
    return this.connected;
  }
}

function configOf({ endpoint, region, accessKeyId, secretAccessKey }: S3Options): S3ClientConfig {
  return {
    region,
    endpoint,
    // Services of one's own rarely have a name for each bucket.
    forcePathStyle: endpoint !== undefined,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: ATTEMPTS,
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS },
    // Older services refuse checksums they do not know.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  };
}

const nameOf = (error: unknown): string => (error as Error).name ?? "unknown";
const statusOf = (error: unknown): number | undefined =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
