import { answerCallback, type CallbackHandler } from "@medusa-uz/payment-ledger";
import { CLICK_MODULE } from "../modules/click";
import { answerOf, wireOf } from "../protocol/answer";
import type { Stage } from "../protocol/gate";
import { answerCall } from "./answer-call";

/** Answers the calls of one address: Prepare, Complete, or both, told apart by their action. */
export const answerClick =
  (stage: Stage): CallbackHandler =>
  (req, res) =>
    answerCallback(
      req,
      res,
      (call, dependencies) =>
        answerCall(call, stage, { ...dependencies, click: req.scope.resolve(CLICK_MODULE) }),
      () => wireOf(answerOf(-7), {}),
    );
