import { z } from "zod";
import { contactSchema } from "../commerce/contact-form";
import type { TextKey } from "../i18n/dictionary";
import { locales, type Locale } from "../i18n/locale";

/** Nobody has to give a name to get messages in their language. */
const schema = contactSchema.pick({ email: true }).extend({
  name: z.union([z.literal(""), contactSchema.shape.name]),
  locale: z.enum(locales),
});

export type Profile = z.output<typeof schema>;
export type ProfileErrors = { name?: TextKey; email?: TextKey };
export type ProfileReading =
  { profile: Profile; errors?: undefined } | { profile?: undefined; errors: ProfileErrors };

/** @param locale stays when the form names no language of ours */
export function readProfileInput(form: FormData, locale: Locale): Profile {
  return {
    name: String(form.get("name") ?? "")
      .slice(0, 500)
      .trim(),
    email: String(form.get("email") ?? "")
      .slice(0, 500)
      .trim(),
    locale: locales.find((one) => one === form.get("locale")) ?? locale,
  };
}

export function readProfile(input: Profile): ProfileReading {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { profile: parsed.data };
  const errors: ProfileErrors = {};
  for (const issue of parsed.error.issues) {
    errors[issue.path[0] as keyof ProfileErrors] ??= issue.message as TextKey;
  }
  return { errors };
}
