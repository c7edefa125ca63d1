import type { ChainLink } from "../../../../../prescription/chain";
import { prescriptionsOf } from "../../../../../prescription/prescriptions-of";
import { answering } from "../../../../answer-prescription";

export type EventsAnswer = { events: ChainLink[] };

/** What happened to a prescription, oldest first. */
export const GET = answering<unknown, EventsAnswer>(async (req, res) => {
  res.json({ events: await prescriptionsOf(req.scope).story(req.params.id!) });
});
