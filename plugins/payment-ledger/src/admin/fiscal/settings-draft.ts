import { SHAPES } from "../../fiscal/code-shapes";
import { sellerOf, squeezed } from "./codes-draft";
import type { FiscalSettings } from "./fiscal-api";

/** The settings as they stand in a form, half typed. */
export type SettingsDraft = {
  title: string;
  mxik: string;
  package_code: string;
  units: string;
  vat_percent: string;
  seller: string;
  /** As in `0, 12`. */
  vat_percents: string;
  rounding: FiscalSettings["rounding"];
  require_codes: boolean;
};

export type WrongSetting = Exclude<keyof SettingsDraft, "rounding" | "require_codes">;

const LONGEST_TITLE = 63;

export function settingsDraftOf(settings: FiscalSettings, deliveryTitle: string): SettingsDraft {
  const { delivery } = settings;
  return {
    title: delivery?.title ?? deliveryTitle,
    mxik: delivery?.mxik ?? "",
    package_code: delivery?.package_code ?? "",
    units: delivery?.units?.toString() ?? "",
    vat_percent: delivery?.vat_percent.toString() ?? "",
    seller: settings.seller_tin ?? settings.seller_pinfl ?? "",
    vat_percents: settings.vat_percents.join(", "),
    rounding: settings.rounding,
    require_codes: settings.require_codes,
  };
}

/** Rates out of `0, 12`; null when it is no list of whole percents. */
export function ratesOf(text: string): number[] | null {
  const parts = text.split(/[,;\s]+/).filter(Boolean);
  const rates = [...new Set(parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : NaN)))];
  const isRight = rates.length > 0 && rates.length <= 10 && rates.every((rate) => rate <= 100);
  return isRight ? rates.sort((a, b) => a - b) : null;
}

/** The settings of a form, or the fields that are not right yet. Delivery has all of its codes or none. */
export function settingsOf(
  draft: SettingsDraft,
): { settings: FiscalSettings } | { wrong: WrongSetting[] } {
  const rates = ratesOf(draft.vat_percents);
  const seller = sellerOf(draft.seller);
  const title = draft.title.trim();
  const mxik = squeezed(draft.mxik);
  const package_code = squeezed(draft.package_code);
  const units = squeezed(draft.units);
  const hasDelivery = [mxik, package_code, units].some((text) => text !== "");
  const isUsed = rates?.includes(Number(draft.vat_percent)) && draft.vat_percent !== "";
  const wrongDelivery: WrongSetting[] = [
    ...(title.length > 0 && title.length <= LONGEST_TITLE ? [] : ["title" as const]),
    ...(SHAPES.mxik.test(mxik) ? [] : ["mxik" as const]),
    ...(SHAPES.package_code.test(package_code) ? [] : ["package_code" as const]),
    ...(/^\d{0,9}$/.test(units) ? [] : ["units" as const]),
    ...(isUsed ? [] : ["vat_percent" as const]),
  ];
  const wrong: WrongSetting[] = [
    ...(hasDelivery ? wrongDelivery : []),
    ...(seller ? [] : ["seller" as const]),
    ...(rates ? [] : ["vat_percents" as const]),
  ];
  if (wrong.length > 0 || !seller || !rates) {
    return { wrong };
  }
  return {
    settings: {
      delivery: hasDelivery
        ? {
            title,
            mxik,
            package_code,
            units: units === "" ? null : Number(units),
            vat_percent: Number(draft.vat_percent),
          }
        : null,
      ...seller,
      vat_percents: rates,
      rounding: draft.rounding,
      require_codes: draft.require_codes,
    },
  };
}
