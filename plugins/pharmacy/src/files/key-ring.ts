import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

export type MasterKey = { id: string; key: Buffer };

/** A file's own key, closed with a master key. */
export type WrappedKey = { key_id: string; wrapped_key: string };

/** A file, or its key, does not open: another key, or not what was closed. */
export class DoesNotOpen extends Error {
  constructor() {
    super("it does not open with the keys there are");
    this.name = "DoesNotOpen";
  }
}

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Reads `id:base64,id2:base64`, the current one first.
 *
 * @throws Error in words that repeat no key
 */
export function readKeys(text: string): MasterKey[] {
  const keys = text
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => {
      const [, id, encoded] = /^([\w.-]{1,40}):([\w+/=-]+)$/.exec(one) ?? [];
      const key = Buffer.from(encoded ?? "", "base64");
      if (!id || key.length !== KEY_BYTES) {
        throw new Error("must be keys like id:base64 of 32 bytes each, separated by commas");
      }
      return { id, key };
    });
  if (new Set(keys.map(({ id }) => id)).size < keys.length) {
    throw new Error("has two keys of one id");
  }
  return keys;
}

/**
 * Master keys that close the keys of files (pharmacy-uz.md, section 7): every file has a key of its own, so that another master
 * key is only a matter of closing those anew.
 */
export class KeyRing {
  constructor(private readonly keys: readonly MasterKey[]) {}

  get isEmpty(): boolean {
    return this.keys.length === 0;
  }

  /** @throws Error without a key */
  get current(): MasterKey {
    const [first] = this.keys;
    if (!first) {
      throw new Error("there is no key for files");
    }
    return first;
  }

  /** Closes a file's key with the current master key; it opens for `bound` alone, the file's name. */
  wrap(dataKey: Buffer, bound: string): WrappedKey {
    const { id, key } = this.current;
    return { key_id: id, wrapped_key: encrypt(key, `${id}:${bound}`, dataKey).toString("base64") };
  }

  /** @throws DoesNotOpen */
  unwrap({ key_id, wrapped_key }: WrappedKey, bound: string): Buffer {
    const found = this.keys.find(({ id }) => id === key_id);
    if (!found) {
      throw new DoesNotOpen();
    }
    return decrypt(found.key, `${key_id}:${bound}`, Buffer.from(wrapped_key, "base64"));
  }

  /** A key for something else than files, made of the current one. */
  derive(use: string): Buffer {
    return Buffer.from(hkdfSync("sha256", this.current.key, "", use, KEY_BYTES));
  }
}

export const newDataKey = (): Buffer => randomBytes(KEY_BYTES);

/** AES-256-GCM with a random nonce of 96 bits: nonce, tag, cipher text. */
export function encrypt(key: Buffer, bound: string, plain: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  cipher.setAAD(Buffer.from(bound));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** @throws DoesNotOpen */
export function decrypt(key: Buffer, bound: string, bytes: Buffer): Buffer {
  if (bytes.length < IV_BYTES + TAG_BYTES) {
    throw new DoesNotOpen();
  }
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES));
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    const plain = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    throw new DoesNotOpen();
  }
}

export const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
