import { wordsOf } from "../bot-api/failure-of-error";
import type { Delivery, Outcome } from "../channel-port";
import type TelegramService from "../modules/telegram/service";
import { buttonsOf } from "./buttons";
import { outcomeOfError } from "./outcome-of-error";

type Target = { chat_id: string } | Extract<Outcome, { state: "refused" }>;

/** Sends one message to where its recipient can be reached, once per key. */
export async function deliver(telegram: TelegramService, delivery: Delivery): Promise<Outcome> {
  const target = await targetOf(telegram, delivery.to);
  if ("state" in target) {
    return target;
  }
  const { chat_id } = target;
  const { messages, orders } = telegram;
  const { pauseLeft } = telegram.line;
  if (pauseLeft > 0) {
    return { state: "busy", reason: "limit", retry_after_ms: pauseLeft };
  }
  const { key, content, locale } = delivery;
  const claim = await messages.claim(key, chat_id);
  if (claim.state !== "mine") {
    return claim.state === "accepted" ? claim : { state: "unknown", reason: "timeout" };
  }
  const actions = delivery.to.group ? (delivery.actions ?? []) : [];
  for (const { order_id } of actions.slice(0, 1)) {
    await orders.offer(order_id, chat_id, locale);
  }
  try {
    const sent = await telegram.send({
      chat_id,
      text: content.text,
      html: content.html,
      ...(actions.length > 0 && { buttons: buttonsOf(actions, locale) }),
    });
    const ref = `${sent.chat_id}/${sent.message_ids.at(-1) ?? ""}`;
    await messages.accepted(key, ref);
    return { state: "accepted", ref, parts: sent.message_ids.length };
  } catch (error) {
    const outcome = outcomeOfError(error);
    await (outcome.state === "unknown" ? messages.doubt(key) : messages.release(key));
    telegram.logger.warn(`telegram: message ${key} was not sent: ${wordsOf(error)}`);
    return outcome.state === "refused" ? { ...outcome, detail: wordsOf(error) } : outcome;
  }
}

async function targetOf(
  { links, groups }: TelegramService,
  { group: name, customer_id }: Delivery["to"],
): Promise<Target> {
  if (name) {
    const group = await groups.named(name);
    return group?.state === "active"
      ? { chat_id: group.chat_id }
      : { state: "refused", reason: "no_address" };
  }
  const link = customer_id ? await links.ofCustomer(customer_id) : null;
  if (!link) {
    return { state: "refused", reason: "no_address" };
  }
  return link.state === "active"
    ? { chat_id: link.chat_id }
    : { state: "refused", reason: link.state };
}
