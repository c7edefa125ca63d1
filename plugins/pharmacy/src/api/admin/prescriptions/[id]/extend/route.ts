import { reviewing } from "../../reviewing";

/** Holds it for another lease. */
export const POST = reviewing(({ reviews }, { id, reviewer }) => reviews.extend(id, reviewer));
