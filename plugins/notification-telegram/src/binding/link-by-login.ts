import { createHash } from "node:crypto";
import type { Locale } from "../channel-port";
import type TelegramService from "../modules/telegram/service";
import {
  checkLoginWidget,
  checkMiniApp,
  LOGIN_LIFE_MS,
  type LoginCheck,
  type LoginProblem,
} from "../signatures/telegram-login";

/** What a Mini App or the login widget handed to the storefront. */
export type LoginProof = { init_data: string } | { login: Record<string, string | number> };

/**
 * Links a customer by a proof of Telegram, without a deep link: the private chat with the bot has the user's own id.
 * The proof counts once.
 */
export async function linkByLogin(
  telegram: TelegramService,
  customer_id: string,
  proof: LoginProof,
  locale: Locale,
): Promise<{ username: string | null } | { problem: LoginProblem }> {
  const checked = checkProof(proof, telegram.options.token);
  if (!checked.valid) {
    return { problem: checked.problem };
  }
  const hash = createHash("sha256").update(`${checked.user.id} ${checked.hash}`).digest("hex");
  if (!(await telegram.tokens.useLogin(hash, 2 * LOGIN_LIFE_MS))) {
    return { problem: "expired" };
  }
  const { id: chat_id, username } = checked.user;
  await telegram.link({ customer_id, chat_id, username, locale });
  return { username };
}

function checkProof(proof: LoginProof, botToken: string): LoginCheck {
  const given = { botToken, now: Date.now() };
  return "init_data" in proof
    ? checkMiniApp(proof.init_data, given)
    : checkLoginWidget(proof.login, given);
}
