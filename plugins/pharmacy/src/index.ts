export { assertDispensed, orderOfFulfillment } from "./counter/undispensed";
export type { ChargeHold, HeldSum } from "./counter/charge-hold";
export type { DispenseAnswer, HandOver, HandOverAnswer } from "./counter/wire";
export type { EPrescriptionGateway, ERxFinding, ERxLine } from "./gateway/port";
export { MEDICINE_MODULE } from "./modules/medicine";
export { MEDICINES_CHANGED } from "./finding/index-names";
export { refreshSearch } from "./finding/refresh";
export { assertCheckedOut, assertMayBeSold } from "./compliance/check-out";
export { PRESCRIPTION_MODULE } from "./modules/prescription";
export {
  PRESCRIPTION_EVENTS,
  PRESCRIPTION_RESERVATION_CANCELED,
} from "./modules/prescription/events";
export type { default as Prescriptions } from "./modules/prescription/service";
export { whyNotCheckedOut } from "./compliance/checkout";
export type { CheckoutRefusal, LentPacks, Sale, SoldLine } from "./compliance/checkout";
export { prescriptionApprovalWorkflow } from "./workflows/prescription-approval";
export type { Profile } from "./compliance/profiles";
export type { PrescriptionView } from "./prescription/views";
export type { WantedLine } from "./medicine/may-be-sold";
export type { BatchEntry } from "./modules/medicine/batches";
export type { MedicineEntry, PackEntry, RxClass, SubstanceEntry, Texts } from "./types";
export type * from "./reservation/wire";
