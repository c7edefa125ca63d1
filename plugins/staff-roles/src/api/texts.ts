export type Language = "uz" | "ru" | "en";

/** What staff are told instead of an answer. */
export const REFUSED: Record<"role_not_allowed" | "no_role", Record<Language, string>> = {
  role_not_allowed: {
    uz: "Sizning rolingiz bunga ruxsat bermaydi. Do'kon egasiga murojaat qiling",
    ru: "Ваша роль этого не позволяет. Обратитесь к владельцу магазина",
    en: "Your role does not allow this. Ask the owner of the shop",
  },
  no_role: {
    uz: "Sizga hali rol berilmagan. Do'kon egasiga murojaat qiling",
    ru: "Вам ещё не назначена роль. Обратитесь к владельцу магазина",
    en: "You have no role yet. Ask the owner of the shop",
  },
};

/** The first language of `Accept-Language` that there are words in. */
export function languageOf(accepted = ""): Language {
  const asked = accepted.split(",").map((one) => one.trim().slice(0, 2).toLowerCase());
  return asked.find((one): one is Language => ["uz", "ru", "en"].includes(one)) ?? "en";
}
