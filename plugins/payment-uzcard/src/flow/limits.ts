/** How long things last, ms. */
export const FORM_LIFE_MS = 15 * 60_000;
/** A code older than this is called expired when the gateway refuses it. */
export const CODE_LIFE_MS = 5 * 60_000;
/** A draft nobody has confirmed is given up after this. */
export const DRAFT_LIFE_MS = 10 * 60_000;
/** Between two codes. */
export const RESEND_PAUSE_MS = 60_000;
/** A request whose answer was lost may still arrive at the gateway for this long. */
export const STILL_ON_ITS_WAY_MS = 30_000;
/** What the gateway will neither cancel nor take money for is let go of this long after anybody could still pay it. */
export const NOT_LET_GO_MS = 15 * 60_000;
/** A confirmation nobody knows the end of is asked for every time until this, then once a minute. */
export const ASK_OFTEN_MS = 15 * 60_000;

export const MOST_RESENDS = 3;
export const MOST_WRONG_CODES = 3;
export const MOST_LOST_DRAFTS = 2;
