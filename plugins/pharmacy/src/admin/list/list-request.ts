const DAY_MS = 86_400_000;

/** Days ahead of each choice of the expiry filter; a batch of today may still be used today. */
const DAYS: Record<string, number> = { expired: -1, "30": 30, "90": 90 };

/** What the address of the page asks for. */
export function listRequest(
  address: URLSearchParams,
  now: Date,
): Record<string, string | boolean | undefined> {
  const days = DAYS[address.get("expiry") ?? ""];
  return {
    q: address.get("q") || undefined,
    rx_class: address.get("class") || undefined,
    form: address.get("form") || undefined,
    manufacturer: address.get("maker") || undefined,
    substance_id: address.get("substance") || undefined,
    missing: address.get("missing") === "1" || undefined,
    expires_until:
      days === undefined
        ? undefined
        : new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10),
  };
}
