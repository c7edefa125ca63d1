import { environment } from "./environment";
import type { Product } from "./products";

const absolute = (path: string) => new URL(path, environment.STOREFRONT_URL).href;

/** schema.org BreadcrumbList; paths are of this site. */
export function breadcrumbs(trail: { name: string; path: string }[]): object {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: trail.map((step, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: step.name,
      item: absolute(step.path),
    })),
  };
}

/** schema.org Product with one offer per variant that has a price. */
export function productData(product: Product, path: string): object {
  const maker = product.facts.rows.find((row) => row.label === "product.manufacturer")?.value;
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.title,
    description: product.description || product.facts.line || product.title,
    image: product.pictures.map(absolute),
    ...(maker && { brand: { "@type": "Brand", name: maker } }),
    offers: product.variants
      .filter((variant) => variant.price !== null)
      .map((variant) => ({
        "@type": "Offer",
        url: absolute(path),
        name: variant.title,
        price: variant.price,
        priceCurrency: "UZS",
        availability: `https://schema.org/${variant.stock === 0 ? "OutOfStock" : "InStock"}`,
      })),
  };
}
