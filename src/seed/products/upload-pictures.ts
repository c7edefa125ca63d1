import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { CatalogueProduct } from "../catalogue/product";

/** Draws the packages and hands them to Medusa's file module. @returns picture URL by product handle */
export async function uploadPictures(
  container: MedusaContainer,
  products: readonly CatalogueProduct[],
): Promise<Map<string, string>> {
  const files = await container.resolve(Modules.FILE).createFiles(
    products.map((product) => ({
      filename: `${product.handle}.svg`,
      mimeType: "image/svg+xml",
      content: Buffer.from(product.draw(), "utf8").toString("base64"),
      access: "public" as const,
    })),
  );
  return new Map(products.map((product, index) => [product.handle, files[index].url]));
}
