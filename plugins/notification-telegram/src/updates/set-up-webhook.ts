import type { Logger } from "@medusajs/framework/types";
import type { BotLine } from "../bot-api/bot-line";
import { failureOfError, wordsOf } from "../bot-api/failure-of-error";
import type TelegramService from "../modules/telegram/service";
import { textsOf } from "../texts/texts";
import { ALLOWED_UPDATES } from "./read-update";

const REAL_API = "https://api.telegram.org";

/** Telegram itself sends updates to https only; another Bot API server, as an emulator, may not mind. */
export function needsHttps({
  apiRoot,
  backendUrl,
}: {
  apiRoot: string;
  backendUrl: string;
}): boolean {
  return apiRoot === REAL_API && !backendUrl.startsWith("https://");
}

/** Learns the bot's name and points its webhook here, unless it does already. @throws when the state cannot be kept */
export async function setUpWebhook({
  line,
  options,
  state,
  logger,
}: TelegramService): Promise<void> {
  try {
    const me = await line.call((api) => api.getMe());
    const names = { username: me.username, name: me.first_name };
    if (needsHttps(options)) {
      warnOnce(
        logger,
        "the bot can send but not hear: Telegram calls https addresses only, and backendUrl is none",
      );
      await state.write({ ...names, webhook: "needs_https", problem: null });
      return;
    }
    const url = `${options.backendUrl}/hooks/telegram/${options.pathSecret}`;
    const { url: current, last_error_message = null } = await line.call((api) =>
      api.getWebhookInfo(),
    );
    const known = await state.read();
    // The secret may have changed where the address has not, so the first time it is always set.
    if (current !== url || known.webhook !== "set" || !hasSet.has(url)) {
      await line.call((api) =>
        api.setWebhook(url, {
          secret_token: options.webhookSecret,
          allowed_updates: [...ALLOWED_UPDATES],
          max_connections: 10,
        }),
      );
      await offerCommands(line);
      hasSet.add(url);
    }
    await state.write({ ...names, webhook: "set", problem: last_error_message });
    warned = null;
  } catch (error) {
    if (failureOfError(error) === null) {
      throw error;
    }
    await state.write({ username: null, name: null, webhook: "failed", problem: wordsOf(error) });
    warnOnce(logger, `the webhook is not set: ${wordsOf(error)}`);
  }
}

/** It is looked after every minute; the same trouble is told once. */
function warnOnce(logger: Logger, text: string): void {
  if (warned !== text) {
    logger.warn(`telegram: ${text}`);
  }
  warned = text;
}

let warned: string | null = null;

/** The menu beside the writing field of a private chat; Uzbek for every language the bot does not speak. */
async function offerCommands(line: BotLine): Promise<void> {
  for (const locale of ["uz", "ru", "en"] as const) {
    const { menu } = textsOf(locale);
    const commands = Object.entries(menu).map(([command, description]) => ({
      command,
      description,
    }));
    await line.call((api) =>
      api.setMyCommands(commands, {
        scope: { type: "all_private_chats" },
        ...(locale !== "uz" && { language_code: locale }),
      }),
    );
  }
}

/** Addresses this process has set, each with the secret it has. */
const hasSet = new Set<string>();
