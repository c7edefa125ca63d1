import { Text } from "../../text";
import { FormKey } from "./forms";
import { measure } from "./measure";

/** One pack of the register: `volume` as written ("100 мл"), `count` of pieces or containers. */
export type Pack = { strength: string; volume: string; count: number | null };

type Piece = { uz: string; ru: string; en: (count: number) => string };

const PIECE: Piece = { uz: "dona", ru: "шт.", en: () => "pcs" };
const SACHET: Piece = { uz: "paketcha", ru: "пак.", en: (n) => (n === 1 ? "sachet" : "sachets") };

/**
 * What a buyer chooses between: `20 dona`, `100 ml`, `10 ta 5 ml`; with the strength in front when the
 * entry has several.
 */
export function packLabel(pack: Pack, form: FormKey, withStrength: boolean): Text {
  const parts: Text[] = [];
  if (withStrength && pack.strength) parts.push(measure(pack.strength));
  parts.push(contents(pack, form));
  return join(parts);
}

function contents({ volume, count }: Pack, form: FormKey): Text {
  const piece = isSachet(form) ? SACHET : PIECE;
  const pieces = (n: number): Text => ({
    uz: `${n} ${piece.uz}`,
    ru: `${n} ${piece.ru}`,
    en: `${n} ${piece.en(n)}`,
  });
  if (!volume) return pieces(count ?? 1);
  const amount = measure(volume);
  if (!count || count === 1) return amount;
  return {
    uz: `${count} × ${amount.uz}`,
    ru: `${count} × ${amount.ru}`,
    en: `${count} × ${amount.en}`,
  };
}

function isSachet(form: FormKey): boolean {
  return /^(powder-for|oral-powder|granules|herbal)/.test(form);
}

function join(parts: Text[]): Text {
  const text = (language: keyof Text) => parts.map((part) => part[language]).join(", ");
  return { uz: text("uz"), ru: text("ru"), en: text("en") };
}
