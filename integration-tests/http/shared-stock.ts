import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createProductVariantsWorkflow } from "@medusajs/medusa/core-flows";
import type { Shop } from "./shop";

/** A second variant of the shop's product that is taken from the same units. */
export async function addVariantOnSameStock(
  container: MedusaContainer,
  shop: Shop,
): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "variant",
    fields: ["product_id", "product.options.id", "product.options.values.id"],
    filters: { id: shop.variant_id },
  });
  const { result } = await createProductVariantsWorkflow(container).run({
    input: {
      product_variants: [
        {
          product_id: data[0].product_id as string,
          title: "100 g, loose",
          options: { Qadoq: "100 g loose" },
          manage_inventory: true,
          inventory_items: [{ inventory_item_id: shop.inventory_item_id, required_quantity: 1 }],
          prices: [{ currency_code: "uzs", amount: shop.price }],
        },
      ],
    },
  });
  return result[0].id;
}
