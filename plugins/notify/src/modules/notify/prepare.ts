import {
  type Address,
  channelsFor,
  type Plan,
  type SkipReason,
  type Switches,
} from "../../decisions/channels-for";
import { whenAwake } from "../../decisions/quiet-hours";
import { QUIET_HOURS } from "../../decisions/preferences";
import type { Action, Channel, Delivery } from "../../types";
import { templateOf } from "../../words/catalogue";
import { compose, wordedValues, type Composition } from "../../words/compose";
import type { BroadcastNow } from "./broadcast-now";
import type { NotifyOptions } from "./options";
import type { Known } from "./recipients";
import { deliveryKey, type Message } from "./rows";

/** What is to be done with a message that is due. */
export type Prepared = { message: Message; plan: Plan } & (
  | { do: "send"; channel: Channel; delivery: Delivery; has_next: boolean }
  | { do: "wait"; until: number }
  /** Nobody wants it told this way: it is in the inbox, or nowhere. */
  | { do: "mute" }
  | { do: "dead" }
  /** Its broadcast was stopped while a channel had it, which did not take it in the end. */
  | { do: "stop" }
  /** It cannot be worded, and must not hold up the others. */
  | { do: "broken" }
);

export type Circumstances = {
  options: Pick<NotifyOptions, "shop" | "defaultLocale" | "staffLocale" | "staffEmail">;
  loaded: readonly Channel[];
  switches: Switches;
  /** By broadcast. */
  broadcasts: Map<string, BroadcastNow>;
  /** What is only known now and kept nowhere, by message. */
  fleeting?: Map<string, Record<string, string>>;
  now: number;
};

/** Decides about one message and words it. Pure: what it needs was read before. */
export function prepare(message: Message, known: Known, at: Circumstances): Prepared {
  const { type, kind, passed } = message;
  const { preferences } = known;
  const address = addressOf(message, known, at);
  const plan = channelsFor({
    type,
    loaded: at.loaded,
    switches: at.switches,
    preferences,
    address,
  });
  if (at.broadcasts.get(message.broadcast_id ?? "")?.is_stopped) {
    return { message, plan, do: "stop" };
  }
  const open = plan.send.filter((channel) => !passed.includes(channel));
  const [channel] = open;
  if (!channel) {
    return { message, plan, do: isUndelivered(plan) ? "dead" : "mute" };
  }
  if (kind === "marketing") {
    const until = whenAwake(at.now, preferences?.quiet_hours ?? QUIET_HOURS);
    if (until > at.now) {
      return { message, plan, do: "wait", until };
    }
  }
  const delivery = word(message, known, channel, at);
  return { message, plan, do: "send", channel, delivery, has_next: open.length > 1 };
}

function addressOf({ staff }: Message, { address }: Known, { options }: Circumstances): Address {
  return staff ? { ...address, email: options.staffEmail } : address;
}

/** Whether somebody should have got it: who wants it no way, or for whom the shop has no way, should not. */
function isUndelivered({ send, skipped }: Plan): boolean {
  const has = (reason: SkipReason) => skipped.some((one) => one.reason === reason);
  return send.length > 0 || (has("no_address") && !has("not_wanted"));
}

function word(message: Message, known: Known, channel: Channel, at: Circumstances): Delivery {
  const values = { ...message.values, ...at.fleeting?.get(message.id) };
  const composition = compositionOf({ ...message, values }, known, at);
  const actions = actionsOf(message);
  return {
    key: deliveryKey(message, channel),
    to: addressOf(message, known, at),
    template: composition.template,
    locale: composition.locale,
    values: wordedValues(composition),
    content: compose(channel, composition),
    kind: message.kind,
    ...(actions.length > 0 ? { actions } : {}),
  };
}

/** What the words of a message are made of. */
export function compositionOf(
  message: Pick<Message, "type" | "values" | "locale" | "staff" | "broadcast_id">,
  known: Pick<Known, "name" | "preferences" | "order_locale" | "order_values">,
  { options, broadcasts }: Pick<Circumstances, "options" | "broadcasts">,
): Composition {
  const locale =
    message.locale ??
    (message.staff ? options.staffLocale : known.preferences?.locale) ??
    known.order_locale ??
    options.defaultLocale;
  return {
    template: templateOf(message.type, message.values),
    locale,
    values: { ...known.order_values, ...message.values },
    name: known.name,
    shop: options.shop,
    words: broadcasts.get(message.broadcast_id ?? "")?.words[locale],
  };
}

/** A new order can be taken or declined where staff read of it. */
function actionsOf({ type, staff, order_id }: Message): Action[] {
  return type === "new_order" && staff && order_id
    ? [
        { id: "accept_order", order_id },
        { id: "reject_order", order_id },
      ]
    : [];
}
