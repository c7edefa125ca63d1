/** The public entry: what the shop that composes plugins may use. */
export { COURIER_MODULE } from "./modules/courier";
export type { default as Courier } from "./modules/courier/service";
export * from "./api/wire";
