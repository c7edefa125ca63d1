import { ceilTiyin, ONE_TIYIN } from "./exact-sum";
import type { FiscalLine } from "./fiscal-line";
import type { FiscalLines, FiscalProblem } from "./fiscal-problem";
import { spread } from "./largest-remainder";
import type { FiscalSettings } from "./settings";
import type { SoldItem, SoldOrder } from "./sold-order";

/** A position before its discount is made whole. */
type Position = Omit<FiscalLine, "discount"> & { net: bigint };

/**
 * An order as the lines of its fiscal receipt (`fiscal.md` section 7). Delivery becomes a service line of its own.
 * What each position costs after discounts is made whole so that all of them add up to the total exactly; credits of
 * the order as a whole are spread over them. Positions that cost nothing from the start are left out.
 */
export function linesOfOrder(order: SoldOrder, settings: FiscalSettings): FiscalLines {
  const { total } = order;
  const items = order.items.filter(({ gross }) => gross > 0n);
  const problems = [
    ...orderProblems(order),
    ...items.flatMap((item) => itemProblems(item, settings)),
    ...(order.delivery.net > 0n && !settings.delivery
      ? [{ code: "no_delivery_codes" } as const]
      : []),
  ];
  if (problems.length > 0 || total === null) {
    return { problems };
  }
  const positions = [
    ...items.map((item) => itemPosition(item, settings)),
    ...deliveryPosition(order, settings),
  ];
  const nets = spread(
    total,
    positions.map(({ net }) => net),
  );
  return {
    lines: positions.map(({ net: _exact, ...line }, i) => ({
      ...line,
      discount: line.unit_price * BigInt(line.quantity) - nets[i],
    })),
  };
}

function orderProblems(order: SoldOrder): FiscalProblem[] {
  if (order.currency_code.toLowerCase() !== "uzs") {
    return [{ code: "currency" }];
  }
  if (order.total === null) {
    return [{ code: "total" }];
  }
  const nets = order.items.map(({ net }) => net);
  const sum = [...nets, order.delivery.net].reduce((all, net) => all + net, 0n);
  if (order.total <= 0n || sum <= 0n) {
    return [{ code: "no_lines" }];
  }
  const off = sum - order.credit - order.total * ONE_TIYIN;
  const isNegative = order.credit < 0n || nets.some((net) => net < 0n);
  // Less than a tiyin is what Medusa's own divisions leave.
  return isNegative || off >= ONE_TIYIN || off <= -ONE_TIYIN ? [{ code: "sum" }] : [];
}

function itemProblems(item: SoldItem, settings: FiscalSettings): FiscalProblem[] {
  const { title, variant_id, product_id, sku, codes, marks } = item;
  const because = (code: "no_codes" | "vat_percent" | "quantity" | "marks"): FiscalProblem => ({
    code,
    title,
    variant_id,
    product_id,
    sku,
  });
  const quantity = wholeQuantity(item.quantity);
  return [
    ...(codes ? [] : [because("no_codes")]),
    ...(codes && !settings.vat_percents.includes(codes.vat_percent)
      ? [because("vat_percent")]
      : []),
    ...(quantity === null ? [because("quantity")] : []),
    ...(quantity !== null && marks.length > 0 && marks.length !== quantity
      ? [because("marks")]
      : []),
  ];
}

function itemPosition(item: SoldItem, settings: FiscalSettings): Position {
  const { title, codes, gross, net, marks } = item;
  const quantity = wholeQuantity(item.quantity);
  if (!codes || quantity === null) {
    throw new Error(`${title} has problems and no line`);
  }
  return {
    title,
    mxik: codes.mxik,
    package_code: codes.package_code,
    units: codes.units,
    barcode: codes.barcode ?? gtinOrNull(item.barcode),
    marks,
    quantity,
    // The next tiyin up: what a unit price has too much is a discount of the position.
    unit_price: ceilTiyin((gross + BigInt(quantity) - 1n) / BigInt(quantity)),
    vat_percent: codes.vat_percent,
    seller: sellerOf(codes) ?? sellerOf(settings),
    net,
  };
}

function deliveryPosition({ delivery }: SoldOrder, settings: FiscalSettings): Position[] {
  if (delivery.net <= 0n || !settings.delivery) {
    return [];
  }
  const { title, mxik, package_code, units, vat_percent } = settings.delivery;
  return [
    {
      title,
      mxik,
      package_code,
      units,
      barcode: null,
      marks: [],
      quantity: 1,
      unit_price: ceilTiyin(delivery.gross),
      vat_percent,
      seller: sellerOf(settings),
      net: delivery.net,
    },
  ];
}

function wholeQuantity(quantity: string): number | null {
  const whole = /^\d+(?:\.0*)?$/.test(quantity) ? Number(quantity) : 0;
  return Number.isSafeInteger(whole) && whole > 0 ? whole : null;
}

/** A shop may use barcodes of its own making, which are nobody's GTIN. */
function gtinOrNull(barcode: string | null): string | null {
  return barcode && /^\d{8,13}$/.test(barcode) ? barcode : null;
}

function sellerOf(of: {
  seller_tin: string | null;
  seller_pinfl: string | null;
}): FiscalLine["seller"] {
  if (of.seller_tin) {
    return { tin: of.seller_tin };
  }
  return of.seller_pinfl ? { pinfl: of.seller_pinfl } : null;
}
