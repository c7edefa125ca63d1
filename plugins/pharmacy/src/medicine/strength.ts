const UNITS: [RegExp, string][] = [
  [/мкг|mkg|mcg|µg|μg/g, "mcg"],
  [/мг/g, "mg"],
  [/мл/g, "ml"],
  [/кг/g, "kg"],
  [/г(?![а-яё])/g, "g"],
  [/л(?![а-яё])/g, "l"],
  [/(?<![a-zа-яё])(xb|me|ме|iu)(?![a-zа-яё])/g, "iu"],
  [/(?<![a-zа-яё])(ед|tb|u)(?![a-zа-яё])/g, "u"],
  [/доза|dose/g, "doza"],
];

/** Multiples of the smallest unit of mass. */
const IN_MCG: Record<string, number> = { mcg: 1, mg: 1_000, g: 1_000_000, kg: 1_000_000_000 };

/**
 * One spelling for a strength: `0,5 г`, `500 mg` and `500мг` are `500mg`; `250 mg/5 ml` is `50mg/ml`. Anything that is no
 * amount stays as it is, without blanks.
 */
export function strengthKey(strength: string | null | undefined): string {
  const text = (strength ?? "").toLowerCase().replace(/[\s\u00a0]+/g, " ");
  const plain = UNITS.reduce((result, [spelling, unit]) => result.replace(spelling, unit), text)
    .replace(/(\d) (?=\d{3}(?!\d))/g, "$1")
    .replace(/(\d),(\d)/g, "$1.$2")
    .replace(/ /g, "");
  return plain.split("+").map(amountKey).join("+");
}

function amountKey(amount: string): string {
  const read = /^(\d+(?:\.\d+)?)(mcg|mg|g|kg)(?:\/(\d+(?:\.\d+)?)?(ml|g|mg|doza))?$/.exec(amount);
  if (!read) {
    return amount;
  }
  const [, value, unit, per = "1", perUnit] = read;
  const mcg = (Number(value) * IN_MCG[unit]) / Number(per);
  const mass = mcg < 1_000 ? `${exact(mcg)}mcg` : `${exact(mcg / 1_000)}mg`;
  return perUnit ? `${mass}/${perUnit}` : mass;
}

/** Without the dust of binary fractions. */
const exact = (value: number): string => String(Number(value.toPrecision(12)));

type Composed = {
  substances: { strength?: string | null }[];
  packs: { strength?: string | null }[];
};

/** Every strength a medicine comes in, sorted: those of its packs, or what its substances add up to. */
export function strengthKeys({ substances, packs }: Composed): string[] {
  const ofPacks = packs.flatMap(({ strength }) => (strength ? [strengthKey(strength)] : []));
  const whole = substances.map(({ strength }) => strengthKey(strength)).filter(Boolean);
  const keys = ofPacks.length > 0 ? ofPacks : whole.length > 0 ? [whole.join("+")] : [];
  return [...new Set(keys)].sort();
}
