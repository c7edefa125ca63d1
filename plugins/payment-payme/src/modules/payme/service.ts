import { CallRate } from "@medusa-uz/payment-ledger";
import type { Credentials } from "../../protocol/authorization";
import type { ProtocolSettings } from "../../protocol/settings";
import { readPaymeOptions, type PaymeOptions } from "./options";

/** Refused callers get the same answer above this rate, but no line in the journal. */
const JOURNALED_REFUSALS_PER_MINUTE = 60;

/** Holds the cashbox's settings and keys for the callback route, and how often it may be called. */
export default class PaymeService {
  readonly options: PaymeOptions;
  readonly settings: ProtocolSettings;
  readonly credentials: Credentials;
  /** Counts calls with the right key only, so that nobody else can lock Payme out. */
  readonly calls: CallRate;
  readonly refusals = new CallRate(JOURNALED_REFUSALS_PER_MINUTE);

  constructor(_injected: unknown, options: unknown) {
    this.options = readPaymeOptions(options);
    const { accountField, busyCode, allowRefunds } = this.options;
    const { login, secretKey, testKey, allowTestKey, callsPerMinute } = this.options;
    this.settings = { accountField, busyCode, allowRefunds };
    this.credentials = {
      login,
      keys: allowTestKey && testKey ? [secretKey, testKey] : [secretKey],
    };
    this.calls = new CallRate(callsPerMinute);
  }
}
