import { CallRate } from "@medusa-uz/payment-ledger";
import { TokenCipher } from "../../card/token-cipher";
import type { FlowSettings } from "../../flow/step";
import type { UzcardGateway } from "../../gateway/gateway";
import { MulticardGateway } from "../../gateway/multicard/multicard-gateway";
import { readUzcardOptions, type UzcardOptions } from "./options";

/** Refused callers get the same answer above this rate, but no line in the journal. */
const JOURNALED_REFUSALS_PER_MINUTE = 60;
/** The gateway sends one for a card. */
const HINTS_PER_MINUTE = 300;
/** A card page asks every second or two while it waits. */
const QUESTIONS_PER_MINUTE = 120;
const QUESTIONS_OF_ADDRESS_PER_MINUTE = 600;
/** A buyer needs about six actions for a payment; a shop's server asks for all its buyers from one address. */
const ACTIONS_OF_ORDER_PER_MINUTE = 20;
const ACTIONS_OF_ADDRESS_PER_MINUTE = 600;

/** Holds the options, the line to the gateway, and how often anybody may ask. */
export default class UzcardService {
  readonly options: UzcardOptions;
  readonly settings: FlowSettings;
  readonly gateway: UzcardGateway;
  readonly cipher: TokenCipher;
  readonly refusals = new CallRate(JOURNALED_REFUSALS_PER_MINUTE);
  /** Unsigned hints that a card was entered. */
  readonly hints = new CallRate(HINTS_PER_MINUTE);
  readonly questions = new CallRate(QUESTIONS_PER_MINUTE);
  readonly questionsOfAddress = new CallRate(QUESTIONS_OF_ADDRESS_PER_MINUTE);
  readonly actionsOfOrder = new CallRate(ACTIONS_OF_ORDER_PER_MINUTE);
  readonly actionsOfAddress = new CallRate(ACTIONS_OF_ADDRESS_PER_MINUTE);

  constructor(_injected: unknown, options: unknown) {
    this.options = readUzcardOptions(options);
    const { mode, capture, allowedPs, holdMinutes, saleMinutes, minAmount } = this.options;
    this.settings = { mode, capture, allowedPs, holdMinutes, saleMinutes, minAmount };
    this.gateway = new MulticardGateway(this.options);
    this.cipher = new TokenCipher(this.options.encryptionKey ?? this.options.secret);
  }
}
