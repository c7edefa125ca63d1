import type { TextKey } from "../i18n/dictionary";
import { ownPath } from "../session/own-path";

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
  welcome: { kind: "good", text: "flash.welcome" },
  saved: { kind: "good", text: "flash.saved" },
  ownOrder: { kind: "warn", text: "flash.ownOrder" },
  ended: { kind: "warn", text: "flash.ended" },
  signedOut: { kind: "good", text: "flash.signedOut" },
  signedOutAll: { kind: "good", text: "flash.signedOutAll" },
  sessionEnded: { kind: "good", text: "flash.sessionEnded" },
  addressRemoved: { kind: "good", text: "flash.addressRemoved" },
  phoneChanged: { kind: "good", text: "flash.phoneChanged" },
  passwordSet: { kind: "good", text: "flash.passwordSet" },
  unlinked: { kind: "good", text: "flash.unlinked" },
  prescription: { kind: "warn", text: "flash.prescription" },
  forbidden: { kind: "bad", text: "flash.forbidden" },
  wished: { kind: "good", text: "flash.wished" },
  dropped: { kind: "warn", text: "flash.dropped" },
  sent: { kind: "good", text: "flash.sent" },
  page: { kind: "bad", text: "rxPages.failed" },
  pageRemoved: { kind: "good", text: "flash.pageRemoved" },
  reserved: { kind: "good", text: "flash.reserved" },
  released: { kind: "good", text: "flash.released" },
  deleted: { kind: "good", text: "flash.deleted" },
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

/** Where a form of the shop goes back to. */
export const safeBack = (path: string | null | undefined): string => ownPath(path, "/cart");
