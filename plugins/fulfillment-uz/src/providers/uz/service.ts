import type {
  CalculatedShippingOptionPrice,
  CalculateShippingOptionPriceContext,
  CreateFulfillmentResult,
  CreateShippingOptionDTO,
  FulfillmentOption,
  ValidateFulfillmentDataContext,
} from "@medusajs/framework/types";
import { AbstractFulfillmentProviderService, MedusaError } from "@medusajs/framework/utils";
import type { AdminPickupPoint, OfferedService, TariffZone } from "../../api/wire";
import { deliveryPrice } from "../../tariff/delivery-price";
import { parcelOf, type CartItem } from "../../tariff/parcel-of";
import { placeOf } from "../../tariff/place-of";
import { promisedWindow } from "../../tariff/promised-window";
import { refusal } from "./refusal";

/** What the provider needs of the module `uz_delivery`. */
export type Tariffs = {
  zones(): Promise<TariffZone[]>;
  pickupPoints(which: { active: true }): Promise<AdminPickupPoint[]>;
};

type Cart = Pick<ValidateFulfillmentDataContext, "shipping_address" | "items"> & {
  currency_code?: string | null;
  locale?: string | null;
  shipping_methods?: { data?: Record<string, unknown> | null }[];
};

const SERVICES: readonly string[] = ["standard", "express", "pickup"] satisfies OfferedService[];

/** Delivery in Uzbekistan: prices by the tariffs of the module `uz_delivery`, without a call to anybody. */
export class UzFulfillmentProvider extends AbstractFulfillmentProviderService {
  static override identifier = "uz";
  private readonly tariffs: Tariffs;

  constructor({ uz_delivery }: { uz_delivery: Tariffs }) {
    super();
    this.tariffs = uz_delivery;
  }

  override async getFulfillmentOptions(): Promise<FulfillmentOption[]> {
    return SERVICES.map((id) => ({ id }));
  }

  override async validateOption(data: Record<string, unknown>): Promise<boolean> {
    return isService(data.id);
  }

  override async canCalculate(option: CreateShippingOptionDTO): Promise<boolean> {
    return isService((option.data as Record<string, unknown> | undefined)?.id);
  }

  /**
   * The price by the tariffs in force. Medusa takes a price that is not there for an option that is not offered: it refuses
   * to choose it, and drops it from a cart that has it.
   */
  override async calculatePrice(
    optionData: Record<string, unknown>,
    data: Record<string, unknown> | undefined,
    context: CalculateShippingOptionPriceContext,
  ): Promise<CalculatedShippingOptionPrice> {
    const price = await this.priceOf(optionData.id, context as Cart, data?.cod === true);
    return {
      ...(price !== null && { calculated_amount: price }),
      is_calculated_price_tax_inclusive: true,
    } as CalculatedShippingOptionPrice;
  }

  /**
   * What a cart keeps of a chosen service, and the order after it: the hours that are promised now, whatever the tariffs say
   * later. That cash was chosen is known from the cart alone, never from the request.
   */
  override async validateFulfillmentData(
    optionData: Record<string, unknown>,
    data: Record<string, unknown>,
    context: ValidateFulfillmentDataContext,
  ): Promise<Record<string, unknown>> {
    const cart = context as Cart;
    const service = optionData.id as OfferedService;
    if ((await this.priceOf(service, cart, false)) === null) throw refuse("not_offered", cart);
    if (service === "pickup") return { service, ...(await this.pickupPoint(data, cart)) };
    const cod = !hasSeveralParcels(cart) && hasFee(cart);
    const place = placeOf(cart.shipping_address ?? {});
    const zones = await this.tariffs.zones();
    const window = promisedWindow(zones, { service, place, at: Date.now() });
    return { service, cod, window };
  }

  override async createFulfillment(
    data: Record<string, unknown>,
  ): Promise<CreateFulfillmentResult> {
    return { data: data ?? {}, labels: [] };
  }

  override async createReturnFulfillment(): Promise<CreateFulfillmentResult> {
    return { data: {}, labels: [] };
  }

  override async cancelFulfillment(): Promise<Record<string, never>> {
    return {};
  }

  private async priceOf(service: unknown, cart: Cart, cod: boolean): Promise<number | null> {
    if (!isService(service)) return null;
    return deliveryPrice(await this.tariffs.zones(), {
      service,
      place: placeOf(cart.shipping_address ?? {}),
      parcel: parcelOf((cart.items ?? []) as CartItem[], cod),
      currency_code: cart.currency_code ?? "",
    });
  }

  /** The point the buyer has chosen; the only one, when there is one. */
  private async pickupPoint(data: Record<string, unknown>, cart: Cart) {
    const points = await this.tariffs.pickupPoints({ active: true });
    const wanted = data?.pickup_point_id;
    const point =
      wanted === undefined && points.length === 1
        ? points[0]
        : points.find(({ id }) => id === wanted);
    if (!point) throw refuse("choose_pickup_point", cart);
    return { pickup_point_id: point.id };
  }
}

function isService(id: unknown): id is OfferedService {
  return typeof id === "string" && SERVICES.includes(id);
}

function hasFee({ shipping_methods }: Cart): boolean {
  return (shipping_methods ?? []).some(({ data }) => data?.cod === true);
}

/** Which of several parcels bears the fee for cash cannot be told here: choosing the payment, or completing, adds it once. */
function hasSeveralParcels({ items }: Cart): boolean {
  const profiles = ((items ?? []) as CartItem[]).map(
    ({ variant }) => variant?.product?.shipping_profile?.id,
  );
  return new Set(profiles.filter(Boolean)).size > 1;
}

function refuse(code: Parameters<typeof refusal>[0], cart: Cart): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, refusal(code, cart.locale), code);
}
