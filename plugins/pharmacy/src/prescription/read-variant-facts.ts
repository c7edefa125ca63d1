import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { strengthKey } from "../medicine/strength";
import { MEDICINE_MODULE } from "../modules/medicine";
import type { MedicineFacts } from "../modules/medicine/read-facts";
import type MedicineService from "../modules/medicine/service";
import type { VariantFacts } from "./decide";

/** What a decision wants to know of variants; those that do not exist are not there. */
export async function readVariantFacts(
  container: MedusaContainer,
  variantIds: string[],
): Promise<Map<string, VariantFacts>> {
  const medicines = container.resolve<MedicineService>(MEDICINE_MODULE);
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows: variants } = await connection.raw<{ rows: { id: string; product_id: string }[] }>(
    "select id, product_id from product_variant where id = any(?) and deleted_at is null",
    [variantIds],
  );
  const products = [...new Set(variants.map(({ product_id }) => product_id))];
  const own = new Map((await medicines.facts(products)).map((one) => [one.product_id, one]));
  const known = await Promise.all(
    variants.map(async ({ id, product_id }): Promise<[string, VariantFacts]> => {
      const medicine = own.get(product_id);
      if (!medicine) {
        return [id, { rx_class: null, atc: [], alike: new Set() }];
      }
      const others = await medicines.facts(await medicines.alike(medicine));
      const alike = alikeOf(id, medicine, others);
      return [id, { rx_class: medicine.rx_class, atc: atcOf(medicine), alike }];
    }),
  );
  return new Map(known);
}

/** Packs of the same substances, form and strength; of what has no strength written down, none. */
function alikeOf(
  variant_id: string,
  medicine: MedicineFacts,
  others: readonly MedicineFacts[],
): Set<string> {
  const strength = strengthOf(medicine, variant_id);
  const alike = [medicine, ...others].flatMap((one) =>
    one.packs
      .map((pack) => pack.variant_id)
      .filter((id) => strength !== "" && strengthOf(one, id) === strength),
  );
  return new Set(alike.filter((id) => id !== variant_id));
}

/** A pack's own strength, or what its substances add up to. */
function strengthOf({ packs, substances }: MedicineFacts, variant_id: string): string {
  const own = packs.find((pack) => pack.variant_id === variant_id)?.strength;
  const whole = substances.map(({ strength }) => strengthKey(strength)).filter(Boolean);
  return own ? strengthKey(own) : whole.join("+");
}

const atcOf = ({ atc, substances }: MedicineFacts): string[] =>
  [atc, ...substances.map((one) => one.atc)].flatMap((code) => (code ? [code] : []));
