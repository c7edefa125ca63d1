const MINUTE_S = 60;

type Words = { one: (wait: string) => string; seconds: string; minutes: string };

const WORDS: Record<"uz" | "ru" | "en", Words> = {
  uz: {
    one: (wait) => `So'rovlar juda ko'p. ${wait}dan keyin qayta urinib ko'ring`,
    seconds: "soniya",
    minutes: "daqiqa",
  },
  ru: {
    one: (wait) => `Слишком много запросов. Попробуйте снова через ${wait}`,
    seconds: "с",
    minutes: "мин",
  },
  en: {
    one: (wait) => `Too many requests. Try again in ${wait}`,
    seconds: "s",
    minutes: "min",
  },
};

/** The answer to a call too many; goes with status 429 and `Retry-After`. */
export type Refusal = {
  type: "too_many_requests";
  code: "too_many_requests";
  message: string;
  /** s */
  retry_after: number;
};

/** @param wait s */
export function refusal(wait: number, languages: string | undefined): Refusal {
  const words = WORDS[languageOf(languages)];
  const long =
    wait < 2 * MINUTE_S
      ? `${wait} ${words.seconds}`
      : `${Math.ceil(wait / MINUTE_S)} ${words.minutes}`;
  return {
    type: "too_many_requests",
    code: "too_many_requests",
    message: words.one(long),
    retry_after: wait,
  };
}

/** The first language of `Accept-Language`, or of a locale like `ru-RU`, that the shop speaks. */
export function languageOf(languages = ""): keyof typeof WORDS {
  const known = languages
    .toLowerCase()
    .split(",")
    .map((one) => one.trim().slice(0, 2))
    .find((one): one is keyof typeof WORDS => one in WORDS);
  return known ?? "uz";
}
