import type { GatewayHold, PaymentStatus } from "../gateway/gateway";
import type { GatewayFailure } from "../gateway/gateway-error";

/** One question or order to the gateway. */
export type Effect =
  | { type: "open_form" }
  | { type: "open_checkout" }
  | { type: "look_at_card" }
  | { type: "create_hold" }
  /** The answer to `create_hold` was lost: is there a draft? */
  | { type: "find_hold" }
  | { type: "confirm_hold"; code: string | null }
  | { type: "drop_hold"; uuid: string }
  | { type: "annul_sale" }
  | { type: "look"; uuid: string }
  | { type: "remove_card" };

/** A payment as the gateway tells it. Sums in tiyin, times in Unix ms. */
export type Reported = {
  uuid: string;
  status: PaymentStatus;
  /** Null when only the payment was asked for. */
  hold: GatewayHold["status"] | null;
  amount: bigint;
  hold_expires_at: number | null;
  needs_code: boolean;
  response_code: string | null;
};

/** A card as it may be stored: the token is encrypted. */
export type SeenCard = {
  status: "draft" | "active" | "deleted";
  session_id: string | null;
  token: string | null;
  pan: string | null;
  ps: string | null;
  usable: boolean;
};

/** What came of an effect. */
export type Outcome =
  | { type: "failed"; failure: GatewayFailure; code: string }
  | { type: "form"; session_id: string; form_url: string }
  | { type: "checkout"; uuid: string; checkout_url: string }
  | { type: "card"; card: SeenCard }
  | { type: "payment"; payment: Reported; otp_length?: number }
  | { type: "found"; payments: Reported[] }
  | { type: "done" };
