import type { QueueRow } from "../../../modules/prescription/queue";
import { prescriptionsOf } from "../../../prescription/prescriptions-of";
import { answering } from "../../answer-prescription";
import type { QueueQuery } from "./validators";

export type QueueAnswer = { prescriptions: QueueRow[]; count: number };

/** The queue, or everything there ever was. Metadata alone: nobody's name, and nothing of what is prescribed. */
export const GET = answering<unknown, QueueAnswer>(async (req, res) => {
  const { waiting, mine, ...rest } = req.validatedQuery as QueueQuery;
  const { rows, count } = await prescriptionsOf(req.scope).queue({
    ...rest,
    waiting: waiting === "true",
    mine: mine ? req.auth_context.actor_id : undefined,
  });
  res.json({ prescriptions: rows, count });
});
