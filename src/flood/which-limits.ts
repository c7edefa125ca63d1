/** What is counted, each by its own number in its own time (`LIMIT_*` of the environment). */
export type Limit = "writes" | "staff_writes" | "sign_in" | "uploads" | "orders";

export type Call = {
  method: string;
  /** As Express reads it: without the query. */
  path: string;
  contentType?: string;
};

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/** A password, a code of an authenticator, or the wish for a code. Medusa takes a password by GET as well. */
const SIGN_INS = [
  /^\/auth\/(?!session$|token\/|mfa\/)[^/]+\/[^/]+(\/register|\/reset-password|\/update)?$/,
  /^\/auth\/mfa\/challenges\/[^/]+\/verify$/,
  /^\/store\/auth\/(code|password)$/,
];
const ORDER = /^\/store\/carts\/[^/]+\/complete$/;

/**
 * Which limits a call counts against. Reading is free, and so are callbacks of providers: they come from few addresses,
 * carry money, and their plugins count them.
 */
export function limitsOf({ method, path: given, contentType = "" }: Call): Limit[] {
  const path = given.toLowerCase().replace(/\/+$/, "");
  const staff = isUnder(path, "/admin");
  const signsIn = method !== "OPTIONS" && SIGN_INS.some((one) => one.test(path));
  if (READS.has(method) || !(staff || isUnder(path, "/store") || isUnder(path, "/auth"))) {
    return signsIn ? ["sign_in"] : [];
  }
  return [
    staff ? "staff_writes" : "writes",
    ...(signsIn ? ["sign_in" as const] : []),
    ...(method === "POST" && ORDER.test(path) ? ["orders" as const] : []),
    ...(/^\s*multipart\/form-data\s*(;|$)/i.test(contentType) ? ["uploads" as const] : []),
  ];
}

function isUnder(path: string, area: string): boolean {
  return path.startsWith(`${area}/`);
}
