/** A path of this site a form or a link may send the shopper on to; anything else becomes `otherwise`. */
export function ownPath(path: string | null | undefined, otherwise: string): string {
  const harmless = path && /^\/(?![/\\])[^\\\s]*$/.test(path) && path.length < 500;
  return harmless ? path : otherwise;
}

/** The sign-in page that comes back to `path` afterwards. */
export function signInPath(path: string): string {
  return path === "/" || path.startsWith("/sign-")
    ? "/sign-in"
    : `/sign-in?${new URLSearchParams({ next: path })}`;
}
