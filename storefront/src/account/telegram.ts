import { isWebUrl } from "../commerce/payment";
import { callStore } from "../commerce/store-api";
import type { Locale } from "../i18n/locale";
import { attempt, type Attempt } from "./attempt";

export type TelegramLink = {
  available: boolean;
  linked: boolean;
  /** without @ */
  username: string | null;
  bot: string | null;
};

const PATH = "/store/telegram";

export const getTelegram = (locale: Locale): Promise<TelegramLink> =>
  callStore<TelegramLink>(PATH, { locale, signedIn: "must" });

/** The address that opens the bot with this shopper's one-time word; null when it is no web address. */
export async function linkTelegram(locale: Locale): Promise<Attempt<string | null>> {
  const answer = await attempt(
    callStore<{ url: string }>(`${PATH}/link`, { method: "POST", locale, signedIn: "must" }),
  );
  if (answer.problem) return answer;
  return { value: isWebUrl(answer.value.url) ? answer.value.url : null };
}

export async function unlinkTelegram(locale: Locale): Promise<void> {
  await callStore(PATH, { method: "DELETE", locale, signedIn: "must" });
}
