export { MEDICINE_MODULE } from "./modules/medicine";
export { MEDICINES_CHANGED } from "./finding/index-names";
export { refreshSearch } from "./finding/refresh";
export { assertMayBeSold } from "./medicine/sale-facts";
export type { WantedLine } from "./medicine/may-be-sold";
export type { BatchEntry } from "./modules/medicine/batches";
export type { MedicineEntry, PackEntry, RxClass, SubstanceEntry, Texts } from "./types";
