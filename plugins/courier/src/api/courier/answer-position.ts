import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { courierOf } from "../../courier-of";
import { answerProblem } from "../../problem/answer-problem";
import { readAtMost } from "../../proof/read-at-most";
import { POSITION_STALE_MS } from "../../road/position-pace";
import { roadOf } from "../../road/road-of";
import { openSession } from "../../sign-in/session-token";
import { positionBody } from "./validators";

const MOST_BYTES = 2_048;

/**
 * `POST /courier/positions`: 204, also for one that comes too soon or too late to be of use. Every courier who is on the
 * way sends one in ten seconds, so this is a middleware before all routes, with one statement to the database.
 */
export async function answerPosition(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  // Express matches by the beginning of a path; what is below it is somebody else's.
  if (req.path !== "/" || req.method !== "POST") {
    return next();
  }
  const session = openSession(
    courierOf(req.scope).options.secret,
    req.headers.authorization,
    Date.now(),
  );
  if (!session) {
    return answerProblem(req, res, "signed_out");
  }
  const read = positionBody.safeParse(parsed(await readAtMost(req, MOST_BYTES)));
  if (!read.success) {
    return answerProblem(req, res, "invalid");
  }
  const now = Date.now();
  const at = Math.min(Date.parse(read.data.at), now);
  const { pace, positions } = roadOf(req.scope);
  if (now - at > POSITION_STALE_MS || !pace.take(session.courier_id, now)) {
    res.status(204).end();
    return;
  }
  let isKept = false;
  try {
    const { lat, lng, accuracy = null } = read.data;
    const outcome = await positions.put(session, { lat, lng, accuracy, at: new Date(at) });
    isKept = outcome === "written" || outcome === "ignored";
    if (outcome === "signed_out" || outcome === "not_on_the_way") {
      return answerProblem(req, res, outcome);
    }
  } finally {
    if (!isKept) {
      pace.giveBack(session.courier_id);
    }
  }
  res.status(204).end();
}

function parsed(body: Buffer | null): unknown {
  try {
    return JSON.parse(body?.toString("utf8") ?? "");
  } catch {
    return null;
  }
}
