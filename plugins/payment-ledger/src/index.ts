/** The ledger's public entry: what a protocol plugin may use. */
export { PAYMENT_LEDGER_MODULE } from "./modules/payment-ledger";
export type { default as PaymentLedger } from "./modules/payment-ledger/service";
export { LedgerPaymentProvider } from "./provider/ledger-payment-provider";
export { registerProtocol } from "./protocols/registry";
export type * from "./protocols/protocol";
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
export { fiscalRounding } from "./fiscal/fiscal-rounding";
export { FractionOfTiyin, somFromTiyin, tiyinFromSom } from "./money";
export { whyItDoesNotCount } from "./modules/payment-ledger/apply-command";
export type * from "./types";
