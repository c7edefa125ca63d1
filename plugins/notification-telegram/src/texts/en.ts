import type { Texts } from "./uz";

export const en: Texts = {
  welcome:
    "Hello! This is the shop's bot. To get news of your orders, sign in on the shop's site and press “Link Telegram”.",
  linked:
    "✅ Telegram is linked. News of your orders comes here now.\n\n/orders — my orders\n/stop — unlink\n/help — help",
  link_bad:
    "This link is too old or was used before. Press “Link Telegram” in your account on the site again.",
  unlinked: "Telegram is unlinked. We do not write here any more.",
  linked_elsewhere:
    "Your account is linked to another Telegram now, we do not write here any more. If that was not you, press “Sign out everywhere” in the shop.",
  not_linked: "This chat is not linked to any account.",
  help: "/orders — last orders\n/stop — unlink Telegram\n/help — help\n\nWrite your question here: the shop's staff will answer.",
  menu: { orders: "Last orders", stop: "Unlink Telegram", help: "Help" },
  orders_title: "Your last orders:",
  orders_none: "You have no orders yet.",
  order_line: "No. {number} — {state}, {total}",
  states: {
    awaiting: "waits for payment",
    paid: "paid",
    accepted: "accepted",
    packed: "packed",
    on_the_way: "on the way",
    delivered: "delivered",
    refunded: "refunded",
    cancelled: "cancelled",
  },
  support_sent: "Your message was passed on to the shop's staff.",
  support_none: "Nobody can answer here now. Call the number on the shop's site.",
  text_only: "I can pass on text only.",
  support_answer: "💬 {text}",
  thread_guest: "Guest",
  thread_title: "👤 {title}",
  thread_reply_hint: "To answer, write with “Reply” to this message.",
  thread_closed: "The talk is closed.",
  thread_lost: "The shopper has blocked the bot: the answer did not arrive.",
  thread_text_only: "Only text is passed on.",
  group_bound: {
    orders: "✅ New orders come to this group.",
    alerts: "✅ Warnings come to this group.",
    support: "✅ Shoppers' questions come to this group.",
  },
  group_bad: "This command is too old or was used before. Take a new one in the admin.",
  group_test: "A test: the group is bound.",
  buttons: { accept_order: "✅ Accept", reject_order: "✕ Reject" },
  decision: {
    accepted: "✅ No. {number}: accepted by {name}",
    rejected: "✕ No. {number}: rejected by {name}, the order is cancelled",
    already_accepted: "Already accepted by {name}",
    already_rejected: "Already rejected by {name}",
    deciding: "{name} is deciding now",
    not_here: "This button is for members of the bound group only",
    member_unknown:
      "Your membership could not be checked. Make the bot an administrator of the group",
    gone: "There is no such order",
    cancelled: "The order was cancelled before",
    paid: "The order is paid. Give the money back in the admin first",
    handed_over: "The order is packed or handed over: cancel it in the admin",
    failed: "It did not work. Try in the admin",
  },
};
