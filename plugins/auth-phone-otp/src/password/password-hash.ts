import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from "node:crypto";

/** 32 MB and about 60 ms for each guess. */
const COST = { N: 2 ** 15, r: 8, p: 1 };
const LENGTH = 32;
const PREFIX = "scrypt";

/** `scrypt$32768$8$1$salt$hash`, so that a later cost can differ. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, LENGTH, COST);
  const parts = [COST.N, COST.r, COST.p, salt.toString("base64url"), hash.toString("base64url")];
  return [PREFIX, ...parts].join("$");
}

/** Takes as long without a stored hash as with one, so that the time does not tell who has a password. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, N, r, p, salt, hash] = (stored ?? NOBODYS).split("$");
  const expected = Buffer.from(hash ?? "", "base64url");
  const given = await derive(password, Buffer.from(salt ?? "", "base64url"), expected.length, {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return timingSafeEqual(given, expected) && stored !== null;
}

const NOBODYS = [
  PREFIX,
  ...[COST.N, COST.r, COST.p],
  randomBytes(16).toString("base64url"),
  randomBytes(LENGTH).toString("base64url"),
].join("$");

/** Two spellings of one letter (é) are one password. */
function derive(password: string, salt: Buffer, length: number, cost: ScryptOptions) {
  const options = { ...cost, maxmem: 256 * COST.N * COST.r };
  return new Promise<Buffer>((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, length, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
