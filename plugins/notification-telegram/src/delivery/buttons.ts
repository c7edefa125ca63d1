import type { InlineKeyboardMarkup } from "grammy/types";
import type { Locale, OrderAction } from "../channel-port";
import { textsOf } from "../texts/texts";

/** What a button sends back when it is pressed: at most 64 bytes. */
export const dataOfAction = ({ id, order_id }: OrderAction): string => `${id}:${order_id}`;

/** Null for what is no button of ours. */
export function actionOfData(data: string): OrderAction | null {
  const [, id, order_id] = /^(accept_order|reject_order):([A-Za-z0-9_-]+)$/.exec(data) ?? [];
  return id && order_id ? { id: id as OrderAction["id"], order_id } : null;
}

/** The buttons below a message to staff, in one row. */
export function buttonsOf(actions: OrderAction[], locale: Locale): InlineKeyboardMarkup {
  const { buttons } = textsOf(locale);
  return {
    inline_keyboard: [
      actions.map((action) => ({ text: buttons[action.id], callback_data: dataOfAction(action) })),
    ],
  };
}
