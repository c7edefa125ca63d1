import {
  journalAside,
  withinDeadline,
  type Callback,
  type CallbackDependencies,
  type Json,
} from "@medusa-uz/payment-ledger";
import type PaymeService from "../modules/payme/service";
import { isAuthorized } from "../protocol/authorization";
import type { Answer } from "../protocol/answer";
import { envelopeOf, readEnvelope, type Envelope, type RpcId } from "../protocol/envelope";
import { internalFailure, notAuthorized, notJson } from "../protocol/errors";
import { maskParams } from "../protocol/mask";
import { performMethod } from "./perform-method";

export type Dependencies = CallbackDependencies & { payme: PaymeService };

/**
 * Answers a call in the order section 1.2 demands: authorization, JSON, envelope, method. Never rejects for anything a
 * caller can do; a failure of ours is -32400 and is repeated by Payme.
 */
export async function answerCall(call: Callback, dependencies: Dependencies): Promise<string> {
  const { payme, logger } = dependencies;
  const { started_at } = call;
  const envelope: Envelope =
    call.body === null ? { id: null, error: notJson() } : readEnvelope(call.body);
  const { id } = envelope;

  const refuse = (answer: Answer, method: string, request: Json): string => {
    journalAside(dependencies, { provider: "payme", method, request, answer, started_at });
    return envelopeOf(id, answer);
  };

  if (!isAuthorized(call.authorization, payme.credentials)) {
    const answer = { error: notAuthorized() };
    return (await payme.refusals.admits(call.address))
      ? refuse(answer, "unauthorized", { id: textOf(id) })
      : envelopeOf(id, answer);
  }
  if (!(await payme.calls.admits(call.address))) {
    return envelopeOf(id, { error: internalFailure() });
  }
  if ("error" in envelope) {
    return refuse({ error: envelope.error }, "unreadable", {
      id: textOf(id),
      length: call.body?.length ?? null,
    });
  }

  const { method, params } = envelope;
  const request = {
    id: textOf(id),
    method: method.slice(0, 50),
    params: maskParams(params, payme.settings.accountField),
  };
  try {
    const performed = await withinDeadline((checkTime) =>
      performMethod({ method, params, request, started_at, checkTime }, dependencies),
    );
    return "refused" in performed
      ? refuse(performed.refused, request.method, request)
      : envelopeOf(id, performed.answer);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    logger.error(`payme: ${request.method} ${textOf(id)} answered -32400: ${reason}`);
    return refuse({ error: internalFailure() }, request.method, request);
  }
}

const textOf = (id: RpcId): string | number | null =>
  typeof id === "object" ? id && id.rawJSON : typeof id === "string" ? id.slice(0, 100) : id;
