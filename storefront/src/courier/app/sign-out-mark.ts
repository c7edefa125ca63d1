const REMEMBERED = "courier-signed-out";

/**
 * The courier has signed out, the server may not know: the cookie that says who it is can be taken away by the server
 * alone. Until then no start of this page is a sign-in.
 */
export const signOutMark = {
  get isSet(): boolean {
    return localStorage.getItem(REMEMBERED) !== null;
  },
  set: (): void => localStorage.setItem(REMEMBERED, "yes"),
  clear: (): void => localStorage.removeItem(REMEMBERED),
};

/** What the page of a one-time link adds to the address: somebody has signed in since. */
const ENTERED = "entered";

/** Whether this start comes from such a page; said once. */
export function comesFromLink(): boolean {
  const { pathname, search, hash } = location;
  if (!new URLSearchParams(search).has(ENTERED)) return false;
  history.replaceState(null, "", pathname + hash);
  return true;
}
