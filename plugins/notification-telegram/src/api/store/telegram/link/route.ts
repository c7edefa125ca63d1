import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { linkByLogin } from "../../../../binding/link-by-login";
import type { Locale } from "../../../../channel-port";
import { TELEGRAM_MODULE } from "../../../../modules/telegram";
import type TelegramService from "../../../../modules/telegram/service";
import type { LoginProblem } from "../../../../signatures/telegram-login";
import { localeOfRequest } from "../../../locale-of-request";
import type { LinkBody } from "../validators";

const REFUSED: Record<LoginProblem, Record<Locale, string>> = {
  malformed: {
    uz: "Telegram ma'lumotlari to'liq emas",
    ru: "Данные Telegram неполны",
    en: "The data of Telegram are incomplete",
  },
  forged: {
    uz: "Telegram imzosi mos kelmadi",
    ru: "Подпись Telegram не подходит",
    en: "The signature of Telegram does not fit",
  },
  expired: {
    uz: "Telegram ma'lumotlari eskirgan, qayta urinib ko'ring",
    ru: "Данные Telegram устарели, попробуйте ещё раз",
    en: "The data of Telegram are too old, try again",
  },
};

const UNAVAILABLE: Record<Locale, string> = {
  uz: "Telegram hozir ishlamayapti",
  ru: "Telegram сейчас недоступен",
  en: "Telegram is not available now",
};

/**
 * Without a body: `{ url, expires_in }` (s), a link into the bot that links this customer, once, within 15 minutes.
 * With `init_data` of a Mini App or `login` of the login widget: links at once, `{ linked: true, username }`.
 */
export async function POST(
  req: AuthenticatedMedusaRequest<LinkBody>,
  res: MedusaResponse,
): Promise<void> {
  res.setHeader("Cache-Control", "no-store");
  const telegram = req.scope.resolve<TelegramService>(TELEGRAM_MODULE);
  const locale = localeOfRequest(req);
  const customer_id = req.auth_context.actor_id;
  const { init_data, login } = req.validatedBody;
  const proof = init_data ? { init_data } : login && { login };
  if (proof) {
    const linked = await linkByLogin(telegram, customer_id, proof, locale);
    if ("problem" in linked) {
      const code = `telegram_${linked.problem}`;
      res
        .status(401)
        .json({ type: "unauthorized", code, message: REFUSED[linked.problem][locale] });
      return;
    }
    res.json({ linked: true, username: linked.username });
    return;
  }
  const link = await telegram.deepLink("customer", customer_id, locale);
  if (!link) {
    const message = UNAVAILABLE[locale];
    res.status(503).json({ type: "unexpected_state", code: "telegram_unavailable", message });
    return;
  }
  res.json({ url: link.url, expires_in: link.expires_in });
}
