import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Locale } from "../types";
import { localeOfRequest } from "./request-locale";

type Words = Record<Locale, string>;

const PROBLEMS = {
  invalid: {
    uz: "So'rov noto'g'ri",
    ru: "Запрос составлен неверно",
    en: "The request is wrong",
  },
  too_many_requests: {
    uz: "So'rovlar juda ko'p. Bir daqiqadan keyin urinib ko'ring.",
    ru: "Слишком много запросов. Попробуйте через минуту.",
    en: "Too many requests. Try again in a minute.",
  },
} satisfies Record<string, Words>;

/** An error in the language of whoever asked: `{ type, code, message }` and what else they need to know. */
export function answerProblem(
  req: MedusaRequest,
  res: MedusaResponse,
  status: number,
  code: keyof typeof PROBLEMS,
  more: Record<string, string | number | string[]> = {},
): void {
  const message = PROBLEMS[code][localeOfRequest(req, "uz")];
  res.status(status).json({ type: status === 429 ? code : "invalid_data", code, message, ...more });
}
