import { CallRate } from "@medusa-uz/payment-ledger";
import type { ShopCredentials } from "../../protocol/gate";
import type { ProtocolSettings } from "../../protocol/settings";
import { AddressList } from "./address-list";
import { readClickOptions, type ClickOptions } from "./options";

/** Refused callers get the same answer above this rate, but no line in the journal. */
const JOURNALED_REFUSALS_PER_MINUTE = 60;

/** Holds the service's settings and key for the callback routes, and who may call them how often. */
export default class ClickService {
  readonly options: ClickOptions;
  readonly settings: ProtocolSettings;
  readonly credentials: ShopCredentials;
  readonly addresses: AddressList;
  /** Counts signed calls only, so that nobody else can lock Click out. */
  readonly calls: CallRate;
  readonly refusals = new CallRate(JOURNALED_REFUSALS_PER_MINUTE);

  constructor(_injected: unknown, options: unknown) {
    this.options = readClickOptions(options);
    const { serviceId, secretKey, merchantUserId } = this.options;
    const { completeErrorOnPaid, fiscal, allowedAddresses, callsPerMinute } = this.options;
    this.credentials = { serviceId, secretKey };
    const hasMerchantApi = merchantUserId !== undefined;
    this.settings = {
      canReverse: hasMerchantApi,
      needsReceipt: fiscal === "self" || (fiscal === "provider" && hasMerchantApi),
      completeErrorOnPaid,
    };
    this.addresses = new AddressList(allowedAddresses);
    this.calls = new CallRate(callsPerMinute);
  }
}
