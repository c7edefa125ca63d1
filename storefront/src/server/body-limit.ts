const KB = 1024;
/** Forms and JSON. */
const SMALL = 64 * KB;
/** A photo as the courier's page sends it: made smaller on the phone first. */
const PHOTO = 4 * KB * KB;
/** One page of a prescription, 10 MB, in a form. */
const PAGE = 11 * KB * KB;

const takesPhotos = /^\/courier\/api\/proofs(\?|$)/;
const takesPages = /^(\/(ru|en))?\/account\/prescriptions\/\w+\/pages(\?|$)/;

/**
 * True for a body that says it is larger than its path takes. One that says nothing, as some proxies send it, is
 * stopped by Astro's own limit, the largest of them.
 */
export function isTooLarge(url: string, headers: { "content-length"?: string }): boolean {
  return Number(headers["content-length"] ?? 0) > limitOf(url);
}

function limitOf(url: string): number {
  if (takesPages.test(url)) return PAGE;
  return takesPhotos.test(url) ? PHOTO : SMALL;
}
