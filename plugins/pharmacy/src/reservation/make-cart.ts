import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import {
  addShippingMethodToCartWorkflow,
  createCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows";
import { keepVariantsUndiscountable } from "../compliance/keep-undiscountable";
import { MEDICINE_MODULE } from "../modules/medicine";
import type MedicineService from "../modules/medicine/service";
import type { ReservationRow } from "../modules/prescription/reservation-rows";
import { PrescriptionProblem } from "../prescription/problem";
import type { Place } from "./pick-up-points";
import { sayWhy } from "./say-why";

export type OrderToMake = {
  reservation: ReservationRow;
  /** The prescription's number. */
  number: string;
  lines: readonly { variant_id: string; quantity: number }[];
  place: Place;
  sales_channel_id: string | null;
  phone: string | null;
  provider_id: string;
  /** BCP 47, as Medusa says it: messages about the order are in it. */
  locale?: string;
};

type Customer = {
  email: string | null;
  phone: string | null;
  first_name: string | null;
  last_name: string | null;
};

/** A cart with approved packs alone, ready to be completed. @returns its id. @throws PrescriptionProblem out_of_stock */
export async function makeCart(container: MedusaContainer, order: OrderToMake): Promise<string> {
  const { reservation, place, lines, provider_id } = order;
  const [customer, region] = await Promise.all([
    readCustomer(container, reservation.customer_id),
    readRegion(container, provider_id),
  ]);
  const phone = order.phone ?? customer.phone ?? undefined;
  const address = {
    first_name: customer.first_name ?? undefined,
    last_name: customer.last_name ?? undefined,
    phone,
    address_1: place.address || place.name,
    country_code: place.country_code ?? region.country_code,
  };
  // An automatic promotion must not reach what became prescription-only a moment ago.
  await keepVariantsUndiscountable(
    container,
    lines.map(({ variant_id }) => variant_id),
  );
  const { result: cart } = await createCartWorkflow(container)
    .run({
      input: {
        region_id: region.id,
        currency_code: region.currency_code,
        sales_channel_id: order.sales_channel_id ?? undefined,
        customer_id: reservation.customer_id,
        locale: order.locale,
        email: customer.email ?? undefined,
        shipping_address: address,
        billing_address: address,
        items: lines.map((line) => ({ ...line })),
        // No name, no medicine: others read an order too.
        metadata: {
          prescription: {
            id: reservation.prescription_id,
            number: order.number,
            deadline: reservation.deadline.toISOString(),
          },
          // Nobody pays it in the app of a payment system, by typing its number; a hold is taken by its own provider alone.
          ...(reservation.payment === "counter"
            ? { pay_at_counter: true }
            : { pay_only_with: nameOf(provider_id) }),
        },
      },
    })
    .catch(sayWhy);
  await addShippingMethodToCartWorkflow(container).run({
    input: {
      cart_id: cart.id,
      options: (await optionsFor(container, place, lines)).map((id) => ({ id, data: place.data })),
    },
  });
  await createPaymentCollectionForCartWorkflow(container).run({ input: { cart_id: cart.id } });
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["payment_collection.id"],
    filters: { id: cart.id },
  });
  await createPaymentSessionsWorkflow(container).run({
    input: { payment_collection_id: data[0]!.payment_collection!.id, provider_id },
  });
  return cart.id;
}

/** One option of the place for every shipping profile that goes there. */
async function optionsFor(
  container: MedusaContainer,
  place: Place,
  lines: OrderToMake["lines"],
): Promise<string[]> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await connection.raw<{ rows: { id: string }[] }>(
    `select distinct sp.shipping_profile_id as id from product_variant v
     join product_shipping_profile sp on sp.product_id = v.product_id and sp.deleted_at is null where v.id = any(?)`,
    [lines.map(({ variant_id }) => variant_id)],
  );
  const wanted = rows.map(({ id }) => id);
  const chosen = wanted.map((profile) =>
    place.options.find(({ shipping_profile_id }) => shipping_profile_id === profile),
  );
  if (chosen.some((option) => !option)) {
    throw new PrescriptionProblem("pick_up_point_missing");
  }
  return chosen.length > 0 ? chosen.map((option) => option!.id) : [place.shipping_option_id];
}

async function readCustomer(container: MedusaContainer, id: string): Promise<Customer> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["email", "phone", "first_name", "last_name"],
    filters: { id },
  });
  return data[0] as Customer;
}

/** Where medicines are sold: in the currency of the pharmacy, with its way of paying. */
async function readRegion(
  container: MedusaContainer,
  provider_id: string,
): Promise<{ id: string; currency_code: string; country_code: string }> {
  const { currency } = container.resolve<MedicineService>(MEDICINE_MODULE).options;
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await connection.raw<{
    rows: { id: string; currency_code: string; country_code: string }[];
  }>(
    `select r.id, r.currency_code, min(c.iso_2) as country_code from region r
     join region_country c on c.region_id = r.id
     where r.deleted_at is null and r.currency_code = :currency and exists (select 1 from region_payment_provider p
       where p.region_id = r.id and p.payment_provider_id = :provider_id and p.deleted_at is null)
     group by r.id order by (min(c.iso_2) = 'uz') desc, r.created_at limit 1`,
    { currency, provider_id },
  );
  const [region] = rows;
  if (!region) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `No region in ${currency} offers the payment provider ${provider_id}`,
      "payment_provider_missing",
    );
  }
  return region;
}

/** `uzcard` of `pp_uzcard_uzcard`, as `payment-ledger` names providers. */
const nameOf = (provider_id: string): string => provider_id.split("_").at(-1)!;
