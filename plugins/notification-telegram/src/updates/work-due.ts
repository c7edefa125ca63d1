import type { MedusaContainer } from "@medusajs/framework/types";
import { PausedError } from "../bot-api/bot-line";
import { failureOfError, wordsOf } from "../bot-api/failure-of-error";
import { verdictOf } from "../bot-api/verdict";
import { TELEGRAM_MODULE } from "../modules/telegram";
import type TelegramService from "../modules/telegram/service";
import {
  waitBeforeRetry,
  type QueuedUpdate,
  type UpdateOutcome,
} from "../modules/telegram/update-queue";
import { handleUpdate } from "./handle-update";

const WORKERS = 4;

let running: Promise<void> | undefined;
let wokenAgain = false;

/**
 * Works through every due update. Calls while it runs are folded into one more round, so that the webhook and the job
 * may both call it freely.
 */
export async function workDue(container: MedusaContainer): Promise<void> {
  if (running) {
    wokenAgain = true;
    return running;
  }
  running = drain(container).finally(() => {
    running = undefined;
  });
  return running;
}

async function drain(container: MedusaContainer): Promise<void> {
  const { updates } = container.resolve<TelegramService>(TELEGRAM_MODULE);
  const work = async () => {
    while (await updates.next((update) => workOn(container, update)));
  };
  do {
    wokenAgain = false;
    await Promise.all(Array.from({ length: WORKERS }, work));
  } while (wokenAgain);
}

async function workOn(container: MedusaContainer, update: QueuedUpdate): Promise<UpdateOutcome> {
  const { logger, state } = container.resolve<TelegramService>(TELEGRAM_MODULE);
  try {
    await handleUpdate(container, update);
    return { done: true };
  } catch (error) {
    const why = `${update.incoming.kind}: ${wordsOf(error)}`;
    const wait = error instanceof PausedError ? error.ms : waitAfter(error, update.tries);
    if (wait === null) {
      return { done: true, why };
    }
    logger.warn(`telegram: update ${update.update_id} failed, try ${update.tries + 1}: ${why}`);
    await state.note("update", why);
    return { again: wait, why };
  }
}

/** Ms until the update is tried again; null when that would not help. */
function waitAfter(error: unknown, tries: number): number | null {
  const failure = failureOfError(error);
  const verdict = failure && verdictOf(failure);
  switch (verdict?.do) {
    case "pause":
      return verdict.ms;
    case "forget_chat":
    case "refuse":
    case "plain_text":
    case "split":
      return null;
    default:
      return waitBeforeRetry(tries);
  }
}
