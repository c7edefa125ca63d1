/** U+02BB, U+02BC, U+2018, U+2019, the grave and the acute accent: what people write for the Uzbek o' and g'. */
const APOSTROPHES = /[\u02bb\u02bc\u2018\u2019\u0060\u00b4]/g;

/**
 * Uzbek with the ASCII apostrophe, which is GSM-7: any other makes the whole SMS UCS-2, two or three times as dear, and
 * no longer the text that was approved (section 8).
 */
export const withAsciiApostrophes = (text: string): string => text.replace(APOSTROPHES, "'");
