import { drawPackage } from "../pictures/draw-package";
import { ICONS, Icon } from "../pictures/icons";
import { PACKAGE_KINDS, PackageKind } from "../pictures/package-kind";
import { Text } from "../text";
import { CATEGORIES } from "./categories";
import rows from "./data/goods.json";
import { size } from "./goods/size";
import { assignHandles, slug } from "./handle";
import { CatalogueProduct } from "./product";
import { openingStock } from "./stock";

type Row = {
  sku: string;
  mxik: string;
  /** The classifier's own wording, kept for the record. */
  classifier_name: string;
  category: string;
  picture: string;
  icon?: string;
  name: Text;
  packs: { size: string; price: number }[];
};

/** Everyday goods chosen by hand from the tax classifier (see PROVENANCE.md). */
export function goods(): CatalogueProduct[] {
  const all = rows as Row[];
  const handles = assignHandles(
    all,
    (row) => slug(row.name.uz),
    (row) => row.mxik,
  );
  return all.map((row) => product(row, handles.get(row)!));
}

function product(row: Row, handle: string): CatalogueProduct {
  const packs = row.packs.map((pack) => ({ ...pack, text: size(pack.size) }));
  const category = categoryName(row.category);
  return {
    handle,
    kind: "goods",
    title: row.name,
    subtitle: category,
    description: description(
      row,
      packs.map(({ text }) => text),
    ),
    category: row.category,
    facts: { mxik: row.mxik },
    variants: packs.map(({ price, text }, index) => {
      const sku = `${row.sku}-${String(index + 1).padStart(2, "0")}`;
      return { sku, pack: text, price, stock: openingStock(sku) };
    }),
    draw: () =>
      drawPackage({
        kind: pictureOf(row),
        icon: iconOf(row),
        name: row.name.uz,
        note: packs[0].text.uz,
        maker: category.uz,
        seed: row.sku,
        palette: row.sku,
      }),
  };
}

function description(row: Row, sizes: Text[]): Text {
  const list = (language: keyof Text) => sizes.map((text) => text[language]).join("; ");
  return {
    uz: `${row.name.uz}. Qadoq: ${list("uz")}. MXIK kodi: ${row.mxik}.`,
    ru: `${row.name.ru}. Упаковка: ${list("ru")}. Код ИКПУ: ${row.mxik}.`,
    en: `${row.name.en}. Pack: ${list("en")}. Classifier code (MXIK): ${row.mxik}.`,
  };
}

function categoryName(handle: string): Text {
  const child = CATEGORIES.flatMap(({ children }) => children).find((c) => c.handle === handle);
  if (!child) throw new Error(`No category "${handle}".`);
  return child.name;
}

function pictureOf(row: Row): PackageKind {
  const kind = PACKAGE_KINDS.find((known) => known === row.picture);
  if (!kind) throw new Error(`${row.sku}: unknown picture "${row.picture}".`);
  return kind;
}

function iconOf(row: Row): Icon | undefined {
  if (row.icon === undefined) return undefined;
  if (!(row.icon in ICONS)) throw new Error(`${row.sku}: unknown pictogram "${row.icon}".`);
  return row.icon as Icon;
}
