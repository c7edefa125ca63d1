/** One call the courier's page may make, and where it goes. */
export type CourierRoute = {
  /** of the backend */
  path: string;
  /** whether the sign-in goes along, begins or ends here */
  session: "none" | "needed" | "begins" | "ends";
  body: "none" | "json" | "photo";
};

type Entry = CourierRoute & { method: "GET" | "POST"; pattern: RegExp };

/** Ids of the backend, and nothing that could climb out of the path. */
const ID = "([A-Za-z0-9_-]{4,64})";

const table: Entry[] = [
  post("sign-in/code", "/courier/auth/code", "json", "none"),
  post("sign-in/verify", "/courier/auth/verify", "json", "begins"),
  post("sign-out", "/courier/auth/sign-out", "none", "ends"),
  get("me", "/courier/me"),
  get("deliveries", "/courier/deliveries"),
  get("cash", "/courier/cash"),
  post(`deliveries/${ID}/actions`, "/courier/deliveries/$1/actions", "json"),
  post("proofs", "/courier/proofs", "photo"),
  post("positions", "/courier/positions", "json"),
];

/** @param path below `/courier/api/`. Null for whatever the page never asks. */
export function courierRoute(method: string, path: string): CourierRoute | null {
  for (const { method: wanted, pattern, path: target, session, body } of table) {
    const found = wanted === method ? pattern.exec(path) : null;
    if (found) return { path: target.replace("$1", found[1] ?? ""), session, body };
  }
  return null;
}

function get(pattern: string, path: string): Entry {
  return {
    method: "GET",
    pattern: new RegExp(`^${pattern}$`),
    path,
    session: "needed",
    body: "none",
  };
}

function post(
  pattern: string,
  path: string,
  body: CourierRoute["body"],
  session: CourierRoute["session"] = "needed",
): Entry {
  return { method: "POST", pattern: new RegExp(`^${pattern}$`), path, session, body };
}
