/** The shopper's sign-in is over: signed out elsewhere, too old, or taken by somebody else. */
export class SessionEnded extends Error {}
