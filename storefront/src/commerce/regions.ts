import type { HttpTypes } from "@medusajs/types";
import type { Locale } from "../i18n/locale";
import { memo } from "./memo";
import { callStore } from "./store-api";

export type Names = Record<Locale, string>;
export type District = { soato: string; slug: string; kind: string; name: Names };
export type Division = {
  code: string;
  name: Names;
  delivery_zone: "tashkent_city" | "region";
  districts: District[];
};
export type DistrictPlace = { division: Division; district: District };

/** Uzbekistan's 14 divisions with their districts; kept 60 s. */
export function listDivisions(): Promise<Division[]> {
  return memo("divisions", 60_000, async () => {
    const answer = await callStore<{ regions: Division[] }>("/store/uz/regions", { locale: "uz" });
    return answer.regions;
  });
}

export function findDistrict(divisions: Division[], soato: string): DistrictPlace | null {
  for (const division of divisions) {
    const district = division.districts.find((candidate) => candidate.soato === soato);
    if (district) return { division, district };
  }
  return null;
}

/** Medusa's region that sells in so'm; kept 60 s. */
export function sellingRegion(): Promise<{ id: string }> {
  return memo("region", 60_000, async () => {
    const answer = await callStore<HttpTypes.StoreRegionListResponse>("/store/regions", {
      locale: "uz",
      query: { fields: "id,currency_code,*countries" },
    });
    const region =
      answer.regions.find((one) => one.countries?.some((country) => country.iso_2 === "uz")) ??
      answer.regions.find((one) => one.currency_code === "uzs") ??
      answer.regions[0];
    if (!region) throw new Error("The shop has no region: run the seed.");
    return { id: region.id };
  });
}
