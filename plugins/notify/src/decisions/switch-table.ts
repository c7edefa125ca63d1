import { messageType, NOTIFY_TYPES, type NotifyType } from "../message-types";
import { CHANNELS, type Channel } from "../types";
import { isSwitchedOn, type Switches } from "./channels-for";

/** A row of the merchant's table. `null`: this message has no words for the channel. */
export type SwitchRow = {
  type: NotifyType;
  kind: string;
  audience: "customer" | "staff";
  mandatory: boolean;
  channels: Record<Channel, { on: boolean; can_change: boolean } | null>;
};

/** The table of types and channels. What is mandatory keeps its last channel. */
export function switchTable(switches: Switches): SwitchRow[] {
  return NOTIFY_TYPES.map((type) => {
    const { kind, audience, mandatory, channels } = messageType(type);
    const cells = CHANNELS.map((channel) => {
      if (channels[channel] === "never") {
        return [channel, null];
      }
      const on = isSwitchedOn(type, channel, switches);
      return [channel, { on, can_change: canSwitch(type, channel, !on, switches) }];
    });
    return { type, kind, audience, mandatory, channels: Object.fromEntries(cells) };
  });
}

/** Whether a merchant may move this switch. Codes are asked for by the customer, on the channel they name. */
export function canSwitch(
  type: NotifyType,
  channel: Channel,
  enabled: boolean,
  switches: Switches,
): boolean {
  const { kind, mandatory, channels } = messageType(type);
  if (channels[channel] === "never" || kind === "code") {
    return false;
  }
  const others = CHANNELS.filter((one) => one !== channel && isSwitchedOn(type, one, switches));
  return enabled || !mandatory || others.length > 0;
}
