import Medusa from "@medusajs/js-sdk";
import { useMemo } from "react";
import type {
  AdminPickupPointResponse,
  AdminPickupPointsResponse,
  CreateZoneRequest,
  DeletedResponse,
  HistoryResponse,
  PickupPointInput,
  PreviewRequest,
  PreviewResponse,
  UpdateZoneRequest,
  ZoneResponse,
  ZonesResponse,
} from "../api/wire";
import { useDictionary, type AdminLanguage } from "./i18n/use-dictionary";

/** Query keys of everything here begin with this, so that one action refreshes all of it. */
export const DELIVERY_KEY = "uz-delivery";

const medusa = new Medusa({
  baseUrl: __BACKEND_URL__ ?? "/",
  auth: { type: __AUTH_TYPE__ ?? "session", jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ },
});

type Named = { id: string; name: string };
type Query = Record<string, string | number>;

const segment = encodeURIComponent;

/** The routes of delivery prices; refusals come back in the language of the person. */
export function deliveryApi(language: AdminLanguage) {
  const headers = { "accept-language": language };
  const get = <T>(path: string, query: Query = {}) =>
    medusa.client.fetch<T>(`/admin/${path}`, { query, headers });
  const post = <T>(path: string, body: object) =>
    medusa.client.fetch<T>(`/admin/uz-delivery/${path}`, { method: "POST", body, headers });
  const remove = (path: string, query: Query = {}) =>
    medusa.client.fetch<DeletedResponse>(`/admin/uz-delivery/${path}`, {
      method: "DELETE",
      query,
      headers,
    });
  return {
    zones: () => get<ZonesResponse>("uz-delivery/zones"),
    createZone: (body: CreateZoneRequest) => post<ZoneResponse>("zones", body),
    updateZone: (id: string, body: UpdateZoneRequest) =>
      post<ZoneResponse>(`zones/${segment(id)}`, body),
    removeZone: (id: string, version: number) => remove(`zones/${segment(id)}`, { version }),
    history: (query: Query) => get<HistoryResponse>("uz-delivery/history", query),
    preview: (body: PreviewRequest) => post<PreviewResponse>("preview", body),
    points: () => get<AdminPickupPointsResponse>("uz-delivery/pickup-points"),
    createPoint: (body: PickupPointInput) => post<AdminPickupPointResponse>("pickup-points", body),
    updatePoint: (id: string, body: PickupPointInput) =>
      post<AdminPickupPointResponse>(`pickup-points/${segment(id)}`, body),
    removePoint: (id: string) => remove(`pickup-points/${segment(id)}`),
    profiles: async () =>
      (await get<{ shipping_profiles: Named[] }>("shipping-profiles", { limit: 100 }))
        .shipping_profiles,
    stockLocations: async () =>
      (await get<{ stock_locations: Named[] }>("stock-locations", { limit: 100 })).stock_locations,
  };
}

export type DeliveryApi = ReturnType<typeof deliveryApi>;

export function useDeliveryApi(): DeliveryApi {
  const { language } = useDictionary();
  return useMemo(() => deliveryApi(language), [language]);
}

/** Somebody else has changed it since it was shown. */
export const isConflict = (error: unknown): boolean =>
  error instanceof Error && (error as Error & { status?: number }).status === 409;
