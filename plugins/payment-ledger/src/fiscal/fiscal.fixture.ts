import type { FiscalCodes } from "./codes";
import { exactSum } from "./exact-sum";
import type { FiscalLine } from "./fiscal-line";
import { DEFAULT_FISCAL_SETTINGS, type FiscalSettings } from "./settings";
import type { SoldItem, SoldOrder } from "./sold-order";

/** Plain values for tests. The codes are samples of the right shape, of no real product. */
export const buildFiscalLine = (over: Partial<FiscalLine> = {}): FiscalLine => ({
  title: "Choy, 100 g",
  mxik: "00702001001000001",
  package_code: "1209885",
  units: null,
  barcode: null,
  marks: [],
  quantity: 1,
  unit_price: 15_000_000n,
  discount: 0n,
  vat_percent: 12,
  seller: null,
  ...over,
});

export const buildCodes = (over: Partial<FiscalCodes> = {}): FiscalCodes => ({
  mxik: "00702001001000001",
  package_code: "1209885",
  units: null,
  vat_percent: 12,
  is_marked: false,
  barcode: null,
  seller_tin: null,
  seller_pinfl: null,
  ...over,
});

export const DELIVERY = {
  title: "Yetkazib berish",
  mxik: "10107002001000000",
  package_code: "1209885",
  units: null,
  vat_percent: 12,
};

export const buildSettings = (over: Partial<FiscalSettings> = {}): FiscalSettings => ({
  ...DEFAULT_FISCAL_SETTINGS,
  delivery: DELIVERY,
  ...over,
});

/** Sums as so'm text. */
export const buildItem = ({
  gross = "150000",
  net = gross,
  ...over
}: Partial<Omit<SoldItem, "gross" | "net">> & { gross?: string; net?: string } = {}): SoldItem => ({
  line_id: "ordli_1",
  title: "Choy, 100 g",
  variant_id: "variant_1",
  product_id: "prod_1",
  sku: "TEA-100",
  barcode: null,
  quantity: "1",
  codes: buildCodes(),
  marks: [],
  ...over,
  gross: exactSum(gross),
  net: exactSum(net),
});

/** `delivery` is [before, after discounts] in so'm, `credit` in so'm, `total` in tiyin. */
export const buildOrder = ({
  delivery: [gross, net] = ["0", "0"],
  credit = "0",
  ...over
}: Partial<Omit<SoldOrder, "delivery" | "credit">> & {
  delivery?: [string, string];
  credit?: string;
} = {}): SoldOrder => ({
  currency_code: "uzs",
  total: 15_000_000n,
  items: [buildItem()],
  delivery: { gross: exactSum(gross), net: exactSum(net) },
  credit: exactSum(credit),
  ...over,
});
