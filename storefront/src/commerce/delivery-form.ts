import { z } from "zod";
import type { TextKey } from "../i18n/dictionary";

/** so'm; a field left empty is not 0 */
const shown = z.string().trim().min(1).transform(Number).pipe(z.number().nonnegative());
const optionId = z.string().regex(/^so_[0-9A-Za-z]{10,40}$/);

/** How one parcel of the order is delivered; goods of different shipping profiles go separately. */
const parcelSchema = z.object({
  option: optionId,
  /** where it is fetched, for a delivery that is picked up */
  point: z
    .string()
    .regex(/^[a-z]{2,12}_[0-9A-Za-z]{10,40}$/)
    .optional()
    .catch(undefined),
  /** so'm of this delivery as they were shown, without and with the fee for cash */
  seen: shown,
  seenWithCash: shown,
});

const formSchema = z.object({
  /** how many parcels were asked about */
  parcels: z.coerce.number().int().min(1).max(9),
  payment: z.string().regex(/^pp_[a-z0-9_-]{1,60}$/),
  /** so'm of the products alone, before delivery, as they were shown */
  seen: shown,
});

export type ParcelChoice = z.output<typeof parcelSchema>;
/** The second step of checkout: how it is delivered and paid, and the sums the shopper saw. */
export type DeliveryChoice = {
  parcels: ParcelChoice[];
  payment: string;
  seen: number;
};
export type DeliveryErrors = { shipping?: TextKey; payment?: TextKey };
export type DeliveryReading =
  { choice: DeliveryChoice; errors?: undefined } | { choice?: undefined; errors: DeliveryErrors };

/** Fields beside a radio that belong to it alone. */
export const fieldOf = (name: "price" | "withCash" | "point", optionId: string): string =>
  `${name}.${optionId}`;

/** The radios of a parcel, the first one being 0. */
export const parcelField = (index: number): string =>
  index === 0 ? "shipping" : `shipping.${index + 1}`;

/** Reads the form; sums that it does not carry were not shown, and nobody agrees to what they have not seen. */
export function readDelivery(form: FormData): DeliveryReading {
  const text = (name: string) => String(form.get(name) ?? "");
  const rest = formSchema.safeParse({
    parcels: form.get("parcels") ?? 1,
    payment: text("payment"),
    seen: text("seen"),
  });
  const wrong = new Set(rest.error?.issues.map(({ path }) => path[0]));
  const asked = rest.data?.parcels ?? 1;
  const options = Array.from({ length: asked }, (_, index) => text(parcelField(index)));
  const parcels = options.map((option) =>
    parcelSchema.safeParse({
      option,
      point: form.get(fieldOf("point", option)) ?? undefined,
      seen: text(fieldOf("price", option)),
      seenWithCash: text(fieldOf("withCash", option)),
    }),
  );
  const chosen = parcels.flatMap(({ data }) => (data ? [data] : []));
  if (rest.success && chosen.length === parcels.length) {
    const { payment, seen } = rest.data;
    return { choice: { parcels: chosen, payment, seen } };
  }
  const unchosen = options.some((option) => !optionId.safeParse(option).success);
  const unseen = wrong.has("seen") || wrong.has("parcels") || chosen.length < parcels.length;
  return {
    errors: {
      ...(unchosen
        ? { shipping: "error.delivery" as const }
        : unseen && { shipping: "error.unseen" as const }),
      ...(wrong.has("payment") && { payment: "error.payment" as const }),
    },
  };
}

/** All delivery that the shopper agreed to, so'm: the fee for cash is taken once, whatever the number of parcels. */
export function seenDelivery(
  { parcels }: Pick<DeliveryChoice, "parcels">,
  inCash: boolean,
): number {
  const bare = parcels.reduce((sum, { seen }) => sum + seen, 0);
  const fees = parcels.map(({ seen, seenWithCash }) => seenWithCash - seen);
  return inCash ? bare + Math.max(0, ...fees) : bare;
}
