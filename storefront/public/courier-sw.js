// The courier's page without a connection. It is kept as a whole: the page tells which files it runs on, and only when all
// of them are here do they take the place of the older ones. What the page says to the server never passes through here.
const SHELL = "courier-shell";
const PAGE = "/courier";
/** ms to wait for a newer page on a bad line */
const PATIENCE = 3000;

self.addEventListener("install", (event) => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("message", (event) => {
  const files = event.data?.keep;
  if (Array.isArray(files)) event.waitUntil(keepShell([PAGE, ...files]));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && url.pathname === PAGE) event.respondWith(openPage(request));
  else if (url.pathname.startsWith("/_astro/")) event.respondWith(keptOr(request));
});

async function keepShell(paths) {
  const cache = await caches.open(SHELL);
  await cache.addAll(paths);
  for (const { url } of await cache.keys()) {
    if (!paths.includes(new URL(url).pathname)) await cache.delete(url);
  }
}

async function openPage(request) {
  const kept = await caches.match(PAGE);
  try {
    const signal = kept ? AbortSignal.timeout(PATIENCE) : undefined;
    const fresh = await fetch(request, { signal });
    return fresh.ok || !kept ? fresh : kept;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

async function keptOr(request) {
  return (await caches.match(request)) ?? fetch(request);
}
