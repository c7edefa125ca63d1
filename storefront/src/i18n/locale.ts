export const locales = ["uz", "ru", "en"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "uz";

/** The language names as their own speakers write them. */
export const localeNames: Record<Locale, string> = {
  uz: "O'zbekcha",
  ru: "Русский",
  en: "English",
};

/** Medusa's own locale codes. */
export const medusaLocales: Record<Locale, string> = { uz: "uz-UZ", ru: "ru-RU", en: "en-US" };

/** What a path of this site says: its language, and the same path without the language. */
export type LocalePath = { locale: Locale; path: string; redirect: string | null };

/** `/ru/cart` -> ru + `/cart`; `/cart` -> uz; `/uz/cart` asks for a redirect to `/cart`. */
export function readLocalePath(pathname: string): LocalePath {
  const [, first = "", ...rest] = pathname.split("/");
  const locale = locales.find((known) => known === first);
  if (!locale) return { locale: defaultLocale, path: pathname, redirect: null };
  const path = `/${rest.join("/")}`;
  // `/uz//evil.uz` must not become a redirect to another host.
  const redirect = locale === defaultLocale ? path.replace(/^\/+/, "/") : null;
  return { locale, path, redirect };
}

/** The path of a page in a language: `localePath("ru", "/cart")` -> `/ru/cart`. */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}
