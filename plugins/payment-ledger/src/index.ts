/** The ledger's public entry: what a protocol plugin may use. */
export { PAYMENT_LEDGER_MODULE } from "./modules/payment-ledger";
export type { default as PaymentLedger } from "./modules/payment-ledger/service";
export { LedgerPaymentProvider } from "./provider/ledger-payment-provider";
export { registerProtocol } from "./protocols/registry";
export type * from "./protocols/protocol";
export {
  answerCallback,
  type Callback,
  type CallbackDependencies,
} from "./callbacks/answer-callback";
export { CallRate } from "./callbacks/call-rate";
export { callbackRoutes, type CallbackHandler } from "./callbacks/callback-routes";
export { isReceiptMissing } from "./callbacks/is-receipt-missing";
export { journalAside } from "./callbacks/journal-aside";
export { readBody } from "./callbacks/read-body";
export { withinDeadline } from "./callbacks/within-deadline";
export * from "./exact-json";
export { readOptions } from "./options/read-options";
export { hiddenSetting, shownSetting } from "./options/shown-setting";
export { callOwnCallback } from "./self-test/call-own-callback";
export { FISCAL_MODULE } from "./modules/fiscal";
export type { default as FiscalKeeper } from "./modules/fiscal/service";
export type { FiscalLine } from "./fiscal/fiscal-line";
export type { FiscalLines, FiscalProblem } from "./fiscal/fiscal-problem";
export {
  fiscalLinesOfOrder,
  fiscalLinesOfPart,
  fiscalLinesOfSum,
  onlinePaymentBlockedFor,
} from "./fiscal/fiscal-lines-of-order";
export { includedVat, lineTotal, lineVat, type VatRounding } from "./fiscal/included-vat";
export { isSameReceipt } from "./fiscal/own-receipt";
export { fiscalRounding } from "./fiscal/fiscal-rounding";
export { FractionOfTiyin, somFromTiyin, tiyinFromSom, wholeTiyinOrNull } from "./money";
export { whyItDoesNotCount } from "./modules/payment-ledger/apply-command";
export type * from "./types";
