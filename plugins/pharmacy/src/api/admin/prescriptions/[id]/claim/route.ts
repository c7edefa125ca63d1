import { reviewing } from "../../reviewing";

/** Takes it to look at, for as long as a lease lasts. */
export const POST = reviewing(({ reviews }, { id, reviewer }) => reviews.claim(id, reviewer));
