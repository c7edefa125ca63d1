/** Lets the service worker keep the page and everything it loaded, so that it opens without a connection. */
export async function keepShell(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/courier-sw.js", { scope: "/courier" });
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
  const files = loaded
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/_astro/"))
    .map(({ pathname }) => pathname);
  active?.postMessage({ keep: [...new Set(files)] });
}
