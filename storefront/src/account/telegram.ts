import { isWebUrl } from "../commerce/payment";
import { callStore, orNull } from "../commerce/store-api";
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

const none: TelegramLink = { available: false, linked: false, username: null, bot: null };

/** A shop without a bot has no such page at the backend. */
export const getTelegram = async (locale: Locale): Promise<TelegramLink> =>
  (await orNull(callStore<TelegramLink>(PATH, { locale, signedIn: "must" }))) ?? none;

/** The address that opens the bot with this shopper's one-time word; null when it is no web address. */
export async function linkTelegram(locale: Locale): Promise<Attempt<string | null>> {
  const answer = await attempt(
    callStore<{ url: string }>(`${PATH}/link`, {
      method: "POST",
      locale,
      signedIn: "must",
      body: {},
    }),
  );
  if (answer.problem) return answer;
  return { value: isWebUrl(answer.value.url) ? answer.value.url : null };
}

export async function unlinkTelegram(locale: Locale): Promise<void> {
  await callStore(PATH, { method: "DELETE", locale, signedIn: "must" });
}
