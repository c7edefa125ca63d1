/** JSON whose numbers keep every digit: the signature covers their text, and Click's ids have 64 bits. */

export type RawNumber = { readonly rawJSON: string };

// Node 22 and newer; TypeScript's own library does not know them yet.
type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;
const json = JSON as unknown as {
  parse(text: string, reviver: Reviver): unknown;
  rawJSON(text: string): RawNumber;
};

/** Every number becomes its own source text. @throws SyntaxError when the text is not JSON */
export function parseWithNumbersAsText(text: string): unknown {
  return json.parse(text, (_key, value, { source }) =>
    typeof value === "number" ? source : value,
  );
}

/** Digits of an integer that `JSON.stringify` writes as a number, whatever their count. */
export const jsonDigits = (digits: string | bigint): RawNumber => json.rawJSON(String(digits));
