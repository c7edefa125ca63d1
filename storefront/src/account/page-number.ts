/** `?page=` of a list; anything odd is the first one. */
export function readPageNumber(url: URL): number {
  const page = Number(url.searchParams.get("page") ?? 1);
  return Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1;
}
