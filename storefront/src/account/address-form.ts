import type { z } from "zod";
import { contactSchema, withoutRefusedPin } from "../commerce/contact-form";
import type { TextKey } from "../i18n/dictionary";

/** An address of the address book: who receives and where, as checkout asks it, without the e-mail. */
const schema = contactSchema.omit({ email: true });

export type AddressField = keyof z.input<typeof schema>;
export type AddressEntry = z.output<typeof schema> & { isDefault: boolean };
export type AddressInput = Record<AddressField, string> & { isDefault: boolean };
export type AddressErrors = Partial<Record<AddressField, TextKey>>;
export type AddressReading =
  { entry: AddressEntry; errors?: undefined } | { entry?: undefined; errors: AddressErrors };

export const addressFields = Object.keys(schema.shape) as AddressField[];

export function readAddressInput(form: FormData): AddressInput {
  const text = (field: AddressField) => String(form.get(field) ?? "").slice(0, 500);
  return withoutRefusedPin(form, {
    name: text("name"),
    phone: text("phone"),
    district: text("district"),
    street: text("street"),
    landmark: text("landmark"),
    pin: text("pin"),
    isDefault: form.has("default"),
  });
}

/** The first error of each field, as a key of the dictionary. */
export function readAddress({ isDefault, ...input }: AddressInput): AddressReading {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { entry: { ...parsed.data, isDefault } };
  const errors: AddressErrors = {};
  for (const issue of parsed.error.issues) {
    errors[issue.path[0] as AddressField] ??= issue.message as TextKey;
  }
  return { errors };
}
