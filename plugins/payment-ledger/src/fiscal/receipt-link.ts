/** The tax authority's own site, where every fiscal receipt can be looked up. */
const TAX_AUTHORITY = "ofd.soliq.uz";
const PATHS = ["/epi", "/check"];
const PARAMETERS = ["t", "r", "c", "s"];

/**
 * A receipt's link, if a buyer may be sent there (`fiscal.md` section 3). It comes out of a callback, so it is shown only
 * when it leads to the tax authority's own receipt page or to a host its provider is known to use.
 *
 * @param hosts further hosts the provider shows receipts on
 * @returns the https link; null for anything else
 */
export function receiptLink(link: unknown, hosts: readonly string[] = []): string | null {
  const url = readUrl(link);
  if (!url || url.protocol !== "https:" || url.port !== "" || url.username || url.password) {
    return null;
  }
  if (url.hostname === TAX_AUTHORITY) {
    const isReceipt =
      PATHS.includes(url.pathname) &&
      PARAMETERS.every((name) => (url.searchParams.get(name) ?? "") !== "");
    return isReceipt ? url.href : null;
  }
  return hosts.includes(url.hostname) ? url.href : null;
}

/**
 * When the receipt was issued, Unix ms, from its `c` parameter, which is Tashkent time; null when the link says none.
 */
export function issuedAt(link: string): number | null {
  const c = new URL(link).searchParams.get("c") ?? "";
  const at = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(c);
  const ms = at ? Date.parse(`${at[1]}-${at[2]}-${at[3]}T${at[4]}:${at[5]}:${at[6]}+05:00`) : NaN;
  return Number.isNaN(ms) ? null : ms;
}

/** Some providers write http; the site itself answers on https only. */
function readUrl(link: unknown): URL | null {
  if (typeof link !== "string" || !URL.canParse(link)) {
    return null;
  }
  const url = new URL(link);
  if (url.protocol === "http:") {
    url.protocol = "https:";
  }
  return url;
}
