/** What decides whether a POST came from our own pages. */
export type PostOrigin = {
  origin: string | null;
  /** Fetch metadata, sent by every browser since 2023 */
  fetchSite: string | null;
  host: string | null;
  /** the address the shop is known by */
  storefrontUrl: string;
};

/**
 * True for a POST from this shop's own pages. Hosts are compared, not whole origins: behind a proxy that ends TLS the
 * server sees http where the browser says https. A POST with neither header is refused.
 */
export function isOwnPost({ origin, fetchSite, host, storefrontUrl }: PostOrigin): boolean {
  if (fetchSite && fetchSite !== "same-origin") return false;
  if (!origin) return fetchSite === "same-origin";
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin).host;
  return from === host || from === new URL(storefrontUrl).host;
}
