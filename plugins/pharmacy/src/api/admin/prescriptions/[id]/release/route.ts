import { reviewing } from "../../reviewing";

/** Gives it back to the queue. */
export const POST = reviewing(({ reviews }, { id, reviewer }) => reviews.release(id, reviewer));
