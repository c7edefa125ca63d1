import type { Locale } from "../i18n/locale";
import { isCounterOnly, type Fact, type ProductFacts, type RxClass } from "./facts";
import { memo } from "./memo";
import type { Product, ProductCard } from "./products";
import { callStore, orNull } from "./store-api";

/** What the pharmacy knows of a medicine, in one language. */
export type Medicine = {
  rx_class: RxClass;
  form: string;
  substances: { name: string; inn: string; strength: string | null }[];
  strength: string | null;
  manufacturer: string | null;
  country: string | null;
  registration_no: string | null;
  atc: string | null;
  storage: string | null;
  leaflet: string | null;
  leaflet_url: string | null;
  /** Packs that can be sold; null when stock is not counted. */
  packs: { variant_id: string; sellable: number | null }[];
};

export type MedicineAlternative = {
  product_id: string;
  handle: string;
  title: string;
  rx_class: RxClass;
  in_stock: boolean;
  /** so'm */
  price: number | null;
  manufacturer: string | null;
};

/** `profile`: how the shop may sell what needs a prescription. */
type Classes = { classes: Record<string, RxClass>; profile?: string };

/** Null where no pharmacy is installed. */
const readClasses = (locale: Locale, variants: readonly string[]): Promise<Classes | null> =>
  orNull(
    callStore<Classes>("/store/medicines/classes", {
      locale,
      query: { variants: variants.join(",") },
    }),
  );

/** Whether the shop has a pharmacy that takes prescriptions; asked every ten minutes. */
export function takesPrescriptions(locale: Locale): Promise<boolean> {
  return memo("takes-prescriptions", 600_000, async () => {
    const answer = await readClasses(locale, ["none"]);
    return answer !== null && !isCounterOnly("rx", answer.profile);
  });
}

/** Null for what is no medicine, or where no pharmacy is installed. */
export async function findMedicine(locale: Locale, productId: string): Promise<Medicine | null> {
  const answer = await orNull(
    callStore<{ medicine: Medicine }>(`/store/medicines/${productId}`, { locale }),
  );
  return answer?.medicine ?? null;
}

/** The cards with how each is dispensed; as they are where no pharmacy is installed. */
export async function withClasses(
  locale: Locale,
  cards: readonly ProductCard[],
): Promise<ProductCard[]> {
  const variants = cards.flatMap(({ variants: [first] }) => first?.id ?? []);
  if (variants.length === 0) return [...cards];
  const answer = await readClasses(locale, variants);
  return cards.map((card) => {
    const rxClass = answer?.classes[card.variants[0]?.id ?? ""] ?? null;
    if (rxClass === null) return card;
    const counterOnly = isCounterOnly(rxClass, answer?.profile);
    const noPrescription = rxClass === "otc";
    return { ...card, facts: { ...card.facts, rxClass, counterOnly, noPrescription } };
  });
}

/** Medicines of the same substances, strength and form, the best first; kept 30 s. */
export function listAlternatives(
  locale: Locale,
  productId: string,
): Promise<MedicineAlternative[]> {
  return memo(`alternatives:${locale}:${productId}`, 30_000, async () => {
    const path = `/store/medicines/${productId}/alternatives`;
    const answer = await orNull(
      callStore<{ alternatives: MedicineAlternative[] }>(path, { locale }),
    );
    return answer?.alternatives ?? [];
  });
}

/** The product with what the pharmacy knows of it: its facts, whether it is reserved here, and no packs that expire too soon to be sold. */
export function asMedicine(
  product: Product,
  medicine: Medicine,
  takesPrescriptions: boolean,
): Product {
  const sellable = new Map(medicine.packs.map((pack) => [pack.variant_id, pack.sellable]));
  const variants = product.variants.map((variant) => {
    const most = sellable.get(variant.id);
    return typeof most === "number" && variant.stock !== null
      ? { ...variant, stock: Math.min(most, variant.stock) }
      : variant;
  });
  const counterOnly =
    medicine.rx_class === "strict" || (medicine.rx_class === "rx" && !takesPrescriptions);
  const available = variants.filter(({ price, stock }) => price !== null && stock !== 0);
  return {
    ...product,
    variants,
    price: available[0]?.price ?? product.price,
    listPrice: available[0] ? available[0].listPrice : product.listPrice,
    inStock: available.length > 0,
    facts: { ...product.facts, kind: "medicine", counterOnly, ...factsOf(medicine) },
  };
}

function factsOf(medicine: Medicine): Pick<ProductFacts, "noPrescription" | "rxClass" | "rows"> {
  const substances = medicine.substances.map(({ name, inn }) =>
    name.toLowerCase() === inn.toLowerCase() ? name : `${name} (${inn})`,
  );
  const rows: Fact[] = [
    { label: "product.inn", value: substances.join("; ") },
    { label: "product.form", value: medicine.form },
    { label: "product.strength", value: medicine.strength ?? "" },
    { label: "product.manufacturer", value: medicine.manufacturer ?? "" },
    { label: "product.country", value: medicine.country ?? "" },
    { label: "product.regNo", value: medicine.registration_no ?? "" },
    { label: "product.atc", value: medicine.atc ?? "" },
    { label: "medicine.storage", value: medicine.storage ?? "" },
  ];
  return {
    noPrescription: medicine.rx_class === "otc",
    rxClass: medicine.rx_class,
    rows: rows.filter(({ value }) => value.trim() !== ""),
  };
}
