import type { Found } from "../../types";
import { SIDE_BY_SIDE, type ChannelBook } from "./channels";
import { deliveryKey, type Message } from "./rows";

/** Asks the channels what became of these messages; who cannot be asked is left out. A failed question is no answer. */
export async function lookUp(
  channels: ChannelBook,
  messages: Message[],
): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  const waiting = [...messages];
  const ask = async (): Promise<void> => {
    for (let message = waiting.shift(); message; message = waiting.shift()) {
      const answer = await lookUpOne(channels, message);
      if (answer) {
        found.set(message.id, answer);
      }
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, ask));
  return found;
}

async function lookUpOne(channels: ChannelBook, message: Message): Promise<Found | null> {
  const { channel } = message;
  if (!channel || !channels.has(channel)) {
    return null;
  }
  const port = channels.port(channel);
  if (!port.find) {
    return null;
  }
  try {
    return (await port.find(deliveryKey(message, channel))) ?? { state: "not_sent" };
  } catch {
    return { state: "unknown", reason: "provider_down" };
  }
}
