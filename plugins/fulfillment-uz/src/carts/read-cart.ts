import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { placeOf } from "../tariff/place-of";
import type { CartDelivery, CartMethod } from "./cart-delivery";

/** The provider as medusa-config.ts names it: `uz` of the plugin, `uz` of the shop. */
export const PROVIDER_ID = "uz_uz";

type Row = {
  id: string;
  completed: boolean;
  currency_code: string;
  country_code: string | null;
  province: string | null;
  metadata: Record<string, unknown> | null;
  payment_provider: string | null;
  methods: CartMethod[];
  items: {
    shipping_profile_id: string | null;
    quantity: number;
    unit_price: number;
    weight: number;
    requires_shipping: boolean;
  }[];
};

const CARTS = `
  select c.id, c.completed_at is not null as completed, c.currency_code, a.country_code, a.province, a.metadata,
    (select s.provider_id
       from cart_payment_collection cp
       join payment_session s on s.payment_collection_id = cp.payment_collection_id and s.deleted_at is null
      where cp.cart_id = c.id and cp.deleted_at is null
      order by s.created_at desc limit 1) as payment_provider,
    (select coalesce(json_agg(json_build_object('id', m.id, 'amount', m.amount::float8, 'service', o.data->>'id',
              'shipping_profile_id', o.shipping_profile_id, 'data', coalesce(m.data, '{}')) order by m.created_at, m.id), '[]')
       from cart_shipping_method m
       join shipping_option o on o.id = m.shipping_option_id and o.provider_id = :provider
        and o.price_type = 'calculated' and o.deleted_at is null
      where m.cart_id = c.id and m.deleted_at is null) as methods,
    (select coalesce(json_agg(json_build_object('shipping_profile_id', sp.shipping_profile_id,
              'requires_shipping', i.requires_shipping, 'quantity', i.quantity::float8, 'unit_price', i.unit_price::float8,
              'weight', coalesce(v.weight, p.weight, 0)::float8)), '[]')
       from cart_line_item i
       left join product_variant v on v.id = i.variant_id and v.deleted_at is null
       left join product p on p.id = i.product_id and p.deleted_at is null
       left join product_shipping_profile sp on sp.product_id = v.product_id and sp.deleted_at is null
      where i.cart_id = c.id and i.deleted_at is null) as items
  from cart c
  left join cart_address a on a.id = c.shipping_address_id and a.deleted_at is null`;

const BY_ID = `${CARTS} where c.id = :key and c.deleted_at is null`;

const BY_COLLECTION = `${CARTS} where c.deleted_at is null and c.id =
  (select cart_id from cart_payment_collection where payment_collection_id = :key and deleted_at is null limit 1)`;

/** Everything a price of delivery depends on, in one query; null when there is no such cart. */
export async function readCart(
  connection: Knex,
  by: { cart_id: string } | { payment_collection_id: string },
): Promise<CartDelivery | null> {
  const [sql, key] =
    "cart_id" in by ? [BY_ID, by.cart_id] : [BY_COLLECTION, by.payment_collection_id];
  const { rows } = await connection.raw<{ rows: Row[] }>(sql, { provider: PROVIDER_ID, key });
  return rows[0] ? toCart(rows[0]) : null;
}

function toCart(row: Row): CartDelivery {
  const { id, completed, currency_code, payment_provider, methods, items } = row;
  return {
    id,
    completed,
    currency_code,
    place: placeOf(row),
    payment_provider,
    methods,
    items: items.map(
      ({ shipping_profile_id, quantity, unit_price, weight, requires_shipping }) => ({
        shipping_profile_id,
        item: { quantity, unit_price, requires_shipping, variant: { weight } },
      }),
    ),
  };
}
