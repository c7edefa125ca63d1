import type { TextKey } from "../i18n/dictionary";

/** Messages a redirect may carry in `?flash=`: a closed list, so that a link can put no words in the shop's mouth. */
const messages = {
  added: { kind: "good", text: "flash.added" },
  removed: { kind: "good", text: "flash.removed" },
  stock: { kind: "bad", text: "flash.stock" },
  stockOrder: { kind: "bad", text: "flash.stockOrder" },
  gone: { kind: "warn", text: "flash.gone" },
  missing: { kind: "bad", text: "flash.missing" },
  price: { kind: "warn", text: "flash.price" },
  payment: { kind: "bad", text: "error.payMethod" },
  failed: { kind: "bad", text: "flash.failed" },
} as const satisfies Record<string, { kind: "good" | "warn" | "bad"; text: TextKey }>;

export type Flash = keyof typeof messages;

export function readFlash(url: URL): (typeof messages)[Flash] | null {
  const name = url.searchParams.get("flash") ?? "";
  return Object.hasOwn(messages, name) ? messages[name as Flash] : null;
}

/** The path with `?flash=` put in or replaced. */
export function withFlash(path: string, flash: Flash): string {
  const [base = "/", query = ""] = path.split("?");
  const params = new URLSearchParams(query);
  params.set("flash", flash);
  return `${base}?${params}`;
}

/** A path of this site a form may send the shopper back to; anything else becomes the cart. */
export function safeBack(path: string | null | undefined): string {
  const harmless = path && /^\/(?![/\\])[^\\\s]*$/.test(path) && path.length < 500;
  return harmless ? path : "/cart";
}
