import type { MedusaRequest } from "@medusajs/framework/http";
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
  not_a_medicine: {
    uz: "Bu mahsulot dori vositasi sifatida kiritilmagan",
    ru: "Этот товар не внесён как лекарство",
    en: "This product is not entered as a medicine",
  },
} satisfies Record<string, Words>;

export type ProblemCode = keyof typeof PROBLEMS;

const TYPES: Record<number, string> = { 404: "not_found", 429: "too_many_requests" };

/** An error in the language of whoever asked: `{ type, code, message }` and what else they need to know. */
export function answerProblem(
  req: MedusaRequest,
  res: { status(code: number): { json(body: never): unknown } },
  status: number,
  code: ProblemCode,
  more: Record<string, string | number | string[]> = {},
): void {
  const message = PROBLEMS[code][localeOfRequest(req, "uz")];
  const body = { type: TYPES[status] ?? "invalid_data", code, message, ...more };
  res.status(status).json(body as never);
}
