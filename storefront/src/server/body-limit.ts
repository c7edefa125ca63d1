const KB = 1024;
/** Forms and JSON. */
const SMALL = 64 * KB;
/** A photo as the courier's page sends it: made smaller on the phone first. */
const PHOTO = 4 * KB * KB;

const takesPhotos = /^\/courier\/api\/proofs(\?|$)/;

/**
 * True for a body that says it is larger than its path takes. One that says nothing, as some proxies send it, is
 * stopped by Astro's own limit, the larger of the two.
 */
export function isTooLarge(url: string, headers: { "content-length"?: string }): boolean {
  const limit = takesPhotos.test(url) ? PHOTO : SMALL;
  return Number(headers["content-length"] ?? 0) > limit;
}
