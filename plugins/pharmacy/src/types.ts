/** The languages of the shop; Uzbek in Latin letters. */
export const LOCALES = ["uz", "ru", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** A text in the languages it is known in. */
export type Texts = Partial<Record<Locale, string>>;

/**
 * How a medicine is dispensed: over the counter, on prescription, or under strict accounting. The State Register gives it to
 * the entry, never to the substance: paracetamol is both.
 */
export const RX_CLASSES = ["otc", "rx", "strict"] as const;
export type RxClass = (typeof RX_CLASSES)[number];

/** One active substance of a medicine. */
export type SubstanceEntry = {
  /** International nonproprietary name, as `paracetamol`. */
  inn: string;
  uz?: string | null;
  ru?: string | null;
  latin?: string | null;
  atc?: string | null;
  /** As printed, `500 mg`; null where each pack has its own, or the register names none. */
  strength?: string | null;
};

/** What is known of one pack, that is of one variant. */
export type PackEntry = {
  variant_id: string;
  /** As `20 dona`, `100 ml`. */
  pack?: string | null;
  /** Where packs of one registration differ in it. */
  strength?: string | null;
  gtin?: string | null;
  /** So'm a pack. */
  reference_price?: number | null;
};

/** What is known of one medicine, that is of one product. */
export type MedicineEntry = {
  product_id: string;
  /** A key of the dose forms known here, or a form's own name. */
  form: string;
  rx_class: RxClass;
  manufacturer?: string | null;
  /** ISO 3166 code, `UZ`, or a name where there is no code. */
  country?: string | null;
  registration_no?: string | null;
  atc?: string | null;
  storage?: Texts | null;
  leaflet?: Texts | null;
  leaflet_url?: string | null;
  substances: SubstanceEntry[];
  packs: PackEntry[];
};
