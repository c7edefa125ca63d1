import rows from "./data/medicines.json";
import prescriptionRows from "./data/prescription-medicines.json";
import { drawPackage } from "../pictures/draw-package";
import { assignHandles, slug } from "./handle";
import { countryName } from "./medicine/countries";
import { FORMS, FormKey, isForm } from "./medicine/forms";
import { manufacturerName } from "./medicine/manufacturer-name";
import { measure } from "./medicine/measure";
import { medicineName } from "./medicine/medicine-name";
import {
  MedicineFacts,
  medicineDescription,
  medicineSubtitle,
  medicineTitle,
} from "./medicine/medicine-text";
import { Pack, packLabel } from "./medicine/pack";
import { substance, substanceList } from "./medicine/substance";
import { NEEDS } from "./needs";
import { CatalogueProduct, CatalogueVariant, RxClass } from "./product";
import { openingStock } from "./stock";

type Row = Omit<(typeof rows)[number], "packs"> & {
  packs: (Pack & { sku: string; price: number })[];
};

type ClassedRow = Row & { class: RxClass };

/** The chosen over-the-counter medicines of the State Register (see PROVENANCE.md), ready for the shop. */
export function medicines(): CatalogueProduct[] {
  return fromRegister((rows as Row[]).map((row) => ({ ...row, class: "otc" })));
}

/** A few medicines on prescription, and one under strict accounting: what a shop may show and not sell. */
export function prescriptionMedicines(): CatalogueProduct[] {
  return fromRegister(prescriptionRows as ClassedRow[]);
}

function fromRegister(entries: ClassedRow[]): CatalogueProduct[] {
  const all = entries.map((row) => ({ row, form: formOf(row) }));
  const handles = assignHandles(
    all,
    ({ row, form }) => slug(`${nameOf(row).uz} ${shortForm(form)}`),
    ({ row }) => manufacturerName(row.manufacturer),
  );
  return all.map((entry) => product(entry.row, entry.form, handles.get(entry)!));
}

function product(row: ClassedRow, form: FormKey, handle: string): CatalogueProduct {
  const facts = factsOf(row, form);
  return {
    handle,
    kind: "medicine",
    title: medicineTitle(facts),
    subtitle: medicineSubtitle(facts),
    description: medicineDescription(facts),
    category: NEEDS[row.need as keyof typeof NEEDS],
    facts: {
      form: facts.form,
      strength:
        strengths(row)
          .map((strength) => measure(strength).uz)
          .join("; ") || undefined,
      inn: facts.inn || undefined,
      manufacturer: facts.manufacturer,
      country: facts.country,
      reg_no: row.reg_no || undefined,
      atc: row.atc || undefined,
    },
    medicine: {
      rx_class: row.class,
      form,
      substances: substanceList(facts.inn),
      manufacturer: facts.manufacturer,
      country: row.country,
      registration_no: row.reg_no,
      atc: row.atc,
    },
    variants: variants(row, form),
    draw: () =>
      drawPackage({
        kind: FORMS[form].picture,
        name: facts.name.uz,
        note: [facts.form.uz, facts.strength?.uz].filter(Boolean).join(", "),
        maker: facts.manufacturer,
        seed: row.sku,
        palette: facts.manufacturer,
      }),
  };
}

function nameOf(row: Row) {
  return medicineName(row.trade_name, row.trade_name_lat);
}

function factsOf(row: ClassedRow, form: FormKey): MedicineFacts {
  const listed = strengths(row);
  return {
    name: nameOf(row),
    rxClass: row.class,
    form: FORMS[form].name,
    strength: listed.length === 1 ? measure(listed[0]) : null,
    inn: substance(row.inn),
    manufacturer: manufacturerName(row.manufacturer),
    country: countryName(row.country),
    regNo: row.reg_no,
  };
}

function strengths(row: Row): string[] {
  return [...new Set(row.packs.map((pack) => pack.strength).filter(Boolean))];
}

/** Packs with the same label cannot be told apart by a buyer: the first one stays. */
function variants(row: Row, form: FormKey): CatalogueVariant[] {
  const several = strengths(row).length > 1;
  const byLabel = new Map<string, CatalogueVariant>();
  for (const { sku, price, ...pack } of row.packs) {
    const label = packLabel(pack, form, several);
    if (!byLabel.has(label.uz)) {
      const strength = pack.strength || undefined;
      byLabel.set(label.uz, { sku, pack: label, price, stock: openingStock(sku), strength });
    }
  }
  return [...byLabel.values()];
}

function formOf(row: Row): FormKey {
  if (!isForm(row.form)) throw new Error(`${row.sku}: unknown form "${row.form}".`);
  return row.form;
}

function shortForm(form: FormKey): string {
  return FORMS[form].name.uz.split(" ").slice(-1)[0];
}
