import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { isShortOf, type WantedLine } from "../medicine/may-be-sold";
import { readSaleFacts } from "../medicine/sale-facts";
import { prescriptionsOf } from "../prescription/prescriptions-of";
import { readPickUpOptions } from "../reservation/pick-up-points";
import { whyNotCheckedOut, type Sale, type SoldLine } from "./checkout";
import { paymentKindOf } from "./profiles";
import { saleError } from "./sale-error";

/**
 * Refuses to complete a cart that may not be sold: what is on prescription needs packs that a prescription lends it, and is
 * picked up and paid as the profile says; packs that expire soon do not count as stock. Call it from the app's own
 * `completeCartWorkflow.hooks.validate`; a cart that is an order already is let through.
 *
 * @throws MedusaError with the codes of {@link whyNotCheckedOut}, or `insufficient_inventory`
 */
export async function assertCheckedOut(container: MedusaContainer, cart_id: string): Promise<void> {
  const cart = await readCart(container, cart_id);
  if (cart.completed) {
    return;
  }
  await assertLines(container, cart_id, cart.lines, async () => ({
    fulfilment: await fulfilmentOf(container, cart.options),
    payment: paymentKindOf(cart.provider_id, prescriptionsOf(container).options),
  }));
}

/**
 * The same for lines that a cart takes up, or that are sold in any other way: how they are delivered and paid is not asked.
 *
 * @param cart_id whose prescriptions count; without it, none do
 */
export async function assertMayBeSold(
  container: MedusaContainer,
  lines: readonly WantedLine[],
  cart_id: string | null = null,
): Promise<void> {
  await assertLines(container, cart_id, lines, async () => NOT_ASKED);
}

type Chosen = Pick<Sale, "fulfilment" | "payment">;

const NOT_ASKED: Chosen = { fulfilment: null, payment: null };

async function assertLines(
  container: MedusaContainer,
  cart_id: string | null,
  lines: readonly WantedLine[],
  readChosen: () => Promise<Chosen>,
): Promise<void> {
  const facts = await readSaleFacts(
    container,
    lines.map(({ variant_id }) => variant_id),
  );
  const sold = lines.map((line): SoldLine => ({
    ...line,
    rx_class: facts.get(line.variant_id)?.rx_class ?? null,
  }));
  // Most carts hold nothing of the kind, and are asked no more.
  if (sold.some(({ rx_class }) => rx_class === "rx" || rx_class === "strict")) {
    const { options, allocations, reservations } = prescriptionsOf(container);
    const [lent, reservation, chosen] = await Promise.all([
      cart_id ? allocations.lentTo(cart_id) : [],
      cart_id ? reservations.ofCart(cart_id) : null,
      readChosen(),
    ]);
    const refusal = whyNotCheckedOut({
      profile: options.profile,
      is_reservation: reservation !== null,
      lines: sold,
      lent,
      ...chosen,
      now: new Date(),
    });
    if (refusal) {
      throw saleError(refusal);
    }
  }
  if (isShortOf(lines, facts)) {
    throw saleError("insufficient_inventory");
  }
}

async function fulfilmentOf(
  container: MedusaContainer,
  options: readonly string[],
): Promise<"pickup" | "delivery" | null> {
  if (options.length === 0) {
    return null;
  }
  const pickUp = await readPickUpOptions(container, options);
  return options.every((id) => pickUp.has(id)) ? "pickup" : "delivery";
}

type CartRow = {
  completed: boolean;
  lines: WantedLine[];
  options: string[];
  provider_id: string | null;
};

async function readCart(container: MedusaContainer, id: string): Promise<CartRow> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await connection.raw<{ rows: CartRow[] }>(
    `select c.completed_at is not null as completed,
       coalesce((select json_agg(json_build_object('variant_id', i.variant_id, 'quantity', i.quantity::int))
         from cart_line_item i where i.cart_id = c.id and i.variant_id is not null and i.deleted_at is null), '[]') as lines,
       coalesce((select json_agg(distinct m.shipping_option_id) from cart_shipping_method m
         where m.cart_id = c.id and m.shipping_option_id is not null and m.deleted_at is null), '[]') as options,
       (select s.provider_id from cart_payment_collection l
         join payment_session s on s.payment_collection_id = l.payment_collection_id and s.deleted_at is null
         where l.cart_id = c.id and l.deleted_at is null order by s.created_at desc limit 1) as provider_id
     from cart c where c.id = ? and c.deleted_at is null`,
    [id],
  );
  return rows[0] ?? { completed: true, lines: [], options: [], provider_id: null };
}
