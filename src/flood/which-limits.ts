/** What is counted, each by its own number in its own time (`LIMIT_*` of the environment). */
export type Limit = "writes" | "staff_writes" | "sign_in" | "uploads" | "orders";

export type Call = {
  method: string;
  /** Without the query. */
  path: string;
  contentType?: string;
};

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/** A password or the wish for a code; a token that is exchanged for a session or refreshed proves a sign-in already. */
const SIGN_INS = [
  /^\/auth\/(?!session$|token\/)[^/]+\/[^/]+(\/register|\/reset-password|\/update)?$/,
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
  if (READS.has(method) || !(staff || isUnder(path, "/store") || isUnder(path, "/auth"))) {
    return [];
  }
  return [
    staff ? "staff_writes" : "writes",
    ...(method === "POST" && SIGN_INS.some((one) => one.test(path)) ? ["sign_in" as const] : []),
    ...(method === "POST" && ORDER.test(path) ? ["orders" as const] : []),
    ...(/^\s*multipart\/form-data\s*(;|$)/i.test(contentType) ? ["uploads" as const] : []),
  ];
}

function isUnder(path: string, area: string): boolean {
  return path.startsWith(`${area}/`);
}
