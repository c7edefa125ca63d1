import type { StaffApi } from "./staff-api";

const CODES = { mxik: "00902001001000001", package_code: "1209885", vat_percent: 12 };
const DELIVERY = {
  ...CODES,
  title: "Yetkazib berish",
  mxik: "10107002001000000",
  units: null,
};

/** Click wants the seller of every line named. */
const SELLER = { seller_tin: "301234567", seller_pinfl: null };

type Page = { variants: { variant_id: string }[] };

/** Everything the shop sells gets codes for the receipt, delivery too; the answer takes them away again. */
export async function enterFiscalCodes(staff: StaffApi): Promise<() => Promise<void>> {
  const { settings } = await staff.call<{ settings: object }>("GET", "/admin/fiscal/settings");
  await staff.call("POST", "/admin/fiscal/settings", {
    ...settings,
    ...SELLER,
    delivery: DELIVERY,
  });
  const entered: string[] = [];
  for (let page = await missing(staff); page.length > 0; page = await missing(staff)) {
    const codes = page.map((variant_id) => ({ variant_id, codes: CODES }));
    await staff.call("POST", "/admin/fiscal/codes", { codes });
    entered.push(...page);
  }
  return async () => {
    for (const variant_id of entered) {
      await staff.call("POST", `/admin/fiscal/variants/${variant_id}`, { codes: null });
    }
    await staff.call("POST", "/admin/fiscal/settings", settings);
  };
}

async function missing(staff: StaffApi): Promise<string[]> {
  const path = "/admin/fiscal/codes?missing=true&limit=100";
  const { variants } = await staff.call<Page>("GET", path);
  return variants.map(({ variant_id }) => variant_id);
}
