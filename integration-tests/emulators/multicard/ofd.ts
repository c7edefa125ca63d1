import { GatewayError } from "./gateway-error.ts";

const isCount = (value: unknown, least: number) =>
  Number.isSafeInteger(value) && Number(value) >= least;

const RULES: [field: string, ok: (value: unknown) => boolean][] = [
  ["qty", (value) => typeof value === "number" && Number.isFinite(value) && value > 0],
  ["price", (value) => isCount(value, 0)],
  ["total", (value) => isCount(value, 0)],
  ["mxik", (value) => /^\d{17}$/.test(String(value))],
  ["package_code", (value) => /^\d{1,10}$/.test(String(value))],
  ["name", (value) => typeof value === "string" && value.trim() !== ""],
  ["vat", (value) => value === undefined || value === null || isCount(value, 0)],
  [
    "tin",
    (value) => value === undefined || value === null || /^\d{9}(\d{5})?$/.test(String(value)),
  ],
  ["mark", (value) => value === undefined || value === null || Array.isArray(value)],
];

/** The goods of a fiscal receipt; null when none were sent. @throws GatewayError naming the wrong field */
export function readOfd(value: unknown): unknown[] | null {
  if (value === undefined || value === null) {
    return null;
  }
  if (!Array.isArray(value) || value.length === 0) {
    throw new GatewayError("ERROR_FIELDS", "Поле ofd должно быть непустым массивом");
  }
  for (const [i, line] of value.entries()) {
    const fields = (typeof line === "object" && line !== null ? line : {}) as Record<
      string,
      unknown
    >;
    const wrong = RULES.find(([field, ok]) => !ok(fields[field]));
    if (wrong) {
      throw new GatewayError("ERROR_FIELDS", `Неверное поле ofd.${i}.${wrong[0]}`);
    }
  }
  return value;
}

/** What an attentive tax officer would see: the goods do not add up to the money. Sums in tiyin. */
export function ofdComplaint(ofd: unknown[] | null, amount: number): string | null {
  if (ofd === null) {
    return "no goods for the fiscal receipt";
  }
  const total = ofd.reduce((sum: number, line) => sum + (line as { total: number }).total, 0);
  return total === amount ? null : `the goods add up to ${total}, the money to ${amount} tiyin`;
}
