import { Text } from "../text";

/** A product as the catalogue describes it, before it meets Medusa. */
export type CatalogueProduct = {
  /** ASCII, unique, stable: the product's address and the seed's key. */
  handle: string;
  kind: "medicine" | "goods";
  title: Text;
  subtitle: Text;
  description: Text;
  /** Handle of the second-level category. */
  category: string;
  facts: ProductFacts;
  /** What the pharmacy knows of it; medicines only. */
  medicine?: CatalogueMedicine;
  variants: CatalogueVariant[];
  /** The package as an SVG of 800 x 800, drawn from the facts. */
  draw: () => string;
};

/** How the State Register says it is dispensed; `strict` is ours (PROVENANCE.md). */
export type RxClass = "otc" | "rx" | "strict";

/** What is known about a product; shown by the storefront as a table of facts. */
export type ProductFacts = {
  form?: Text;
  strength?: string;
  inn?: string;
  manufacturer?: string;
  country?: Text;
  reg_no?: string;
  atc?: string;
  mxik?: string;
};

export type CatalogueMedicine = {
  rx_class: RxClass;
  /** Key of the dose form. */
  form: string;
  /** International names, as registered. */
  substances: string[];
  manufacturer: string;
  /** The register's Russian name of the country. */
  country: string;
  registration_no: string;
  atc: string;
};

export type CatalogueVariant = {
  sku: string;
  /** What is in the pack: `20 dona`, `100 ml`. */
  pack: Text;
  /** So'm. Invented: see PROVENANCE.md. */
  price: number;
  /** Units in the warehouse at the start. */
  stock: number;
  /** As registered; medicines only. */
  strength?: string;
};
