/** The public entry: what the shop that composes plugins may use. */
export { UZ_DELIVERY_MODULE } from "./modules/uz-delivery";
export type { default as UzDelivery } from "./modules/uz-delivery/service";
export { DIVISIONS, findDivision, type District, type Division, type Name } from "./divisions";
export { PROVIDER_ID } from "./carts/read-cart";
export { DEFAULT_ZONE_ID, TASHKENT_ZONE_ID } from "./tariff/default-zones";
export type { PickupPointInput, TariffZone, ZoneInput } from "./api/wire";
