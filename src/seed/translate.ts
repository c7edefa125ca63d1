import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { batches } from "./batches";
import { Text, TRANSLATED_LANGUAGES, TRANSLATED_LOCALES, TranslatedLanguage } from "./text";

/** Texts of one record: its table (`product`, `shipping_option`, ...), id, and columns by language. */
export type Translatable = {
  reference: string;
  reference_id: string;
  fields: Record<string, Text>;
};

/**
 * Writes the Russian and English texts that the translation module does not hold yet.
 * A translation a merchant has edited is left as it is.
 * @returns how many translations were written
 */
export async function translate(
  container: MedusaContainer,
  records: readonly Translatable[],
): Promise<number> {
  const translation = container.resolve(Modules.TRANSLATION);
  let written = 0;

  for (const batch of batches(records, 500)) {
    const known = await translation.listTranslations(
      { reference_id: batch.map((record) => record.reference_id) },
      { select: ["reference_id", "locale_code"], take: batch.length * 10 },
    );
    const present = new Set(known.map((row) => `${row.reference_id} ${row.locale_code}`));
    const missing = batch.flatMap((record) =>
      TRANSLATED_LANGUAGES.filter(
        (language) => !present.has(`${record.reference_id} ${TRANSLATED_LOCALES[language]}`),
      ).map((language) => ({
        reference: record.reference,
        reference_id: record.reference_id,
        locale_code: TRANSLATED_LOCALES[language],
        translations: inLanguage(record.fields, language),
      })),
    );
    if (missing.length) {
      await translation.createTranslations(missing);
      written += missing.length;
    }
  }
  return written;
}

function inLanguage(fields: Record<string, Text>, language: TranslatedLanguage) {
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, text[language]]));
}
