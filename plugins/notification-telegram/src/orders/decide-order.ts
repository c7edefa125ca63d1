import type { MedusaContainer } from "@medusajs/framework/types";
import { failureOfError, wordsOf } from "../bot-api/failure-of-error";
import { actionOfData } from "../delivery/buttons";
import type { Decision, OfferedOrder } from "../modules/telegram/order-book";
import type TelegramService from "../modules/telegram/service";
import { fill, textsOf } from "../texts/texts";
import type { Texts } from "../texts/uz";
import type { Incoming } from "../updates/incoming";
import { acceptOrder, readDecidable, rejectOrder } from "./carry-out";
import { obstacle } from "./obstacle";

type Press = Extract<Incoming, { kind: "press" }>;

const DECISIONS = { accept_order: "accepted", reject_order: "rejected" } as const;
/** These are in the group; anybody else may see a public group's messages, and press. */
const MEMBERS = new Set(["creator", "administrator", "member", "restricted"]);

/**
 * A press on Accept or Reject below a new order. Whoever presses first decides, once; everybody later is told who did.
 * What cannot be carried out leaves the order undecided.
 */
export async function decideOrder(
  container: MedusaContainer,
  telegram: TelegramService,
  press: Press,
  update_id: string,
): Promise<void> {
  const action = actionOfData(press.data);
  const order = action && (await telegram.orders.find(action.order_id));
  const words = textsOf(order?.locale ?? "uz").decision;
  const stranger = await whyNotStaff(telegram, press, order);
  if (!action || !order || stranger) {
    return answer(telegram, press, words[stranger ?? "not_here"]);
  }
  const decision = DECISIONS[action.id];
  const name = press.user_name;
  const mine = await telegram.orders.claim(order.order_id, { decision, name, update_id });
  if (!mine) {
    return answer(telegram, press, await whoDecided(telegram, order.order_id, words));
  }
  const facts = await readDecidable(container, telegram.options.ledgerModule, order.order_id);
  const problem = obstacle(decision, facts) ?? (await carryOut(container, telegram, mine, name));
  if (problem || !facts) {
    await telegram.orders.giveBack(order.order_id, update_id);
    return answer(telegram, press, words[problem ?? "gone"]);
  }
  await telegram.orders.decided(order.order_id, update_id);
  const text = fill(words[decision], { number: facts.display_id, name });
  await answer(telegram, press, text);
  await showDecided(telegram, press, text);
}

async function carryOut(
  container: MedusaContainer,
  telegram: TelegramService,
  { order_id, decision }: OfferedOrder,
  name: string,
): Promise<"failed" | null> {
  try {
    await (decision === "accepted" ? acceptOrder : rejectOrder)(container, order_id, name);
    return null;
  } catch (error) {
    telegram.logger.error(
      `telegram: order ${order_id} could not be ${decision}: ${wordsOf(error)}`,
    );
    await telegram.state.note("decision", wordsOf(error));
    return "failed";
  }
}

async function whyNotStaff(
  { groups, line }: TelegramService,
  { chat_id, user_id }: Press,
  order: OfferedOrder | null,
): Promise<"not_here" | "member_unknown" | null> {
  const group = await groups.named("orders");
  if (group?.chat_id !== chat_id || order?.chat_id !== chat_id) {
    return "not_here";
  }
  try {
    const member = await line.call((api) => api.getChatMember(chat_id, user_id));
    return MEMBERS.has(member.status) ? null : "not_here";
  } catch (error) {
    const failure = failureOfError(error);
    if (failure?.kind === "answer" && failure.code === 400) {
      return /not found|participant/i.test(failure.description) ? "not_here" : "member_unknown";
    }
    throw error;
  }
}

async function whoDecided(
  { orders }: TelegramService,
  order_id: string,
  words: Texts["decision"],
): Promise<string> {
  const now = await orders.find(order_id);
  const key: keyof Texts["decision"] =
    now?.state === "decided" && now.decision ? `already_${now.decision as Decision}` : "deciding";
  return fill(words[key], { name: now?.decided_by ?? "…" });
}

/** The little window over the chat of whoever pressed. An answer that comes too late is no harm. */
async function answer(
  { line }: TelegramService,
  { callback_id }: Press,
  text: string,
): Promise<void> {
  try {
    await line.call((api) => api.answerCallbackQuery(callback_id, { text, show_alert: false }));
  } catch (error) {
    const failure = failureOfError(error);
    if (failure?.kind !== "answer" || failure.code !== 400) {
      throw error;
    }
  }
}

/** Takes the buttons away and says below the order what became of it. */
async function showDecided(
  telegram: TelegramService,
  { chat_id, message_id }: Press,
  text: string,
): Promise<void> {
  try {
    await telegram.line.call((api) =>
      api.editMessageReplyMarkup(chat_id, message_id, { reply_markup: { inline_keyboard: [] } }),
    );
  } catch (error) {
    const failure = failureOfError(error);
    // Taken away before, or the message is too old to be changed.
    if (failure?.kind !== "answer" || failure.code !== 400) {
      throw error;
    }
  }
  await telegram.send({ chat_id, text, reply_to: message_id });
}
