import { z } from "zod";
import type { TextKey } from "../i18n/dictionary";
import { readPhone } from "./phone";
import { readPin } from "./pin";

const say = (key: TextKey) => ({ error: key });
const text = (max: number) => z.string().trim().max(max, say("error.long"));

/** The first step of checkout. `district` is a SOATO number that the page has checked against the list. */
export const contactSchema = z.object({
  name: z.string().trim().min(2, say("error.name")).max(100, say("error.nameLong")),
  phone: z.string().transform((typed, context) => {
    const phone = readPhone(typed);
    if (phone) return phone;
    context.addIssue({ code: "custom", message: "error.phone" });
    return z.NEVER;
  }),
  email: z.union([
    z.literal(""),
    z
      .string()
      .trim()
      .max(254, say("error.email"))
      .pipe(z.email(say("error.email"))),
  ]),
  district: z.string().regex(/^\d{4,10}$/, say("error.district")),
  street: text(200).min(3, say("error.street")),
  landmark: text(200),
  /** `41.31115,69.27952` or nothing */
  pin: z.string().transform((given, context) => {
    if (given.trim() === "") return null;
    const pin = readPin(given);
    if (pin) return pin;
    context.addIssue({ code: "custom", message: "error.pin" });
    return z.NEVER;
  }),
});

export type ContactField = keyof z.input<typeof contactSchema>;
export type Contact = z.output<typeof contactSchema>;
/** What the shopper typed, kept to be shown again. */
export type ContactInput = Record<ContactField, string>;
export type ContactReading =
  | { contact: Contact; errors?: undefined }
  | { contact?: undefined; errors: Partial<Record<ContactField, TextKey>> };

export const contactFields = Object.keys(contactSchema.shape) as ContactField[];

/** The form's fields as strings, never absent, never longer than a person types. */
export function readContactInput(form: FormData): ContactInput {
  const entries = contactFields.map((field) => [
    field,
    String(form.get(field) ?? "").slice(0, 500),
  ]);
  return withoutRefusedPin(form, Object.fromEntries(entries) as ContactInput);
}

/** Without a script the pin is taken away by a tick box. */
export const withoutRefusedPin = <T extends { pin: string }>(form: FormData, input: T): T =>
  form.has("pinOff") ? { ...input, pin: "" } : input;

/** The first error of each field, as a key of the dictionary. */
export function readContact(input: ContactInput): ContactReading {
  const parsed = contactSchema.safeParse({ ...input, email: input.email.trim() });
  if (parsed.success) return { contact: parsed.data };
  const errors: Partial<Record<ContactField, TextKey>> = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path[0] as ContactField;
    errors[field] ??= issue.message as TextKey;
  }
  return { errors };
}
