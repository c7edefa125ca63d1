import type { Attempt, Details } from "@medusa-uz/payment-ledger";
import { z } from "@medusajs/framework/zod";

export const PROVIDER = "uzcard";

/** What a buyer is told when something did not work. */
export const BUYER_ERRORS = [
  "wrong_otp",
  "otp_expired",
  "too_many_codes",
  "card_not_allowed",
  "card_declined",
  "insufficient_funds",
  "gateway_unavailable",
  "gateway_unknown",
  "too_soon",
] as const;
export type BuyerError = (typeof BUYER_ERRORS)[number];

/**
 * Where a payment that is not decided yet stands.
 *
 *     opening -> form -> card -> otp -> confirming -> (held by the ledger)
 *     opening -> checkout -> (performed by the ledger)
 */
export const FLOW_STEPS = [
  /** The gateway is being asked for a page. */
  "opening",
  /** The buyer enters a card on the gateway's form. */
  "form",
  /** The card is known, the draft of the hold is not, or not any more. */
  "card",
  /** A draft waits for the buyer's code. */
  "otp",
  /** The code was sent on, and nobody knows yet what came of it. */
  "confirming",
  /** The buyer pays on the gateway's page. */
  "checkout",
  "ended",
] as const;

const buyerError = z.enum(BUYER_ERRORS);
const moment = z.number().nonnegative();

const flow = z.object({
  mode: z.enum(["hold", "sale"]),
  step: z.enum(FLOW_STEPS),
  locale: z.enum(["uz", "ru", "en"]),
  /** The card form's session. */
  session: z.string().nullable(),
  /** Where to send the buyer, and until when. */
  form_url: z.string().nullable(),
  form_expires_at: moment,
  /** Masked; `token` is encrypted, null once the gateway was told to forget the card. */
  card: z
    .object({ pan: z.string().nullable(), ps: z.string().nullable(), token: z.string().nullable() })
    .nullable(),
  /** The card as staff see it, masked once more by us. */
  card_pan: z.string().nullable(),
  /** The gateway's payment: the draft hold, the hold, the sale. */
  uuid: z.string().nullable(),
  /** Drafts of holds that were given up; money on them is nobody's wish. */
  dropped: z.array(z.string()),
  /** A draft that the gateway still has to cancel. */
  dropping: z.string().nullable(),
  otp_length: z.number(),
  sent_at: moment,
  /** When a code was sent on, or a draft asked for, and the answer was lost. */
  asked_at: moment,
  resends: z.number(),
  wrong_codes: z.number(),
  /** Drafts asked for without an answer. */
  lost_drafts: z.number(),
  error: buyerError.nullable(),
  /** It is over as soon as the gateway was told; why, and what the buyer hears. */
  ending: z.object({ reason: z.number(), error: buyerError.nullable() }).nullable(),
  /** Who is asking the gateway at this moment; past `until` somebody else takes over. */
  doing: z.object({ what: z.string(), by: z.string(), until: moment }).nullable(),
  /** When the gateway was last asked to give a part back, and for which transfer. */
  refund_asked: z.object({ transfer: z.string(), at: moment }).nullable(),
  /** Staff were told that the hold is about to lapse. */
  warned: z.boolean(),
});

/** The facts of a payment that this protocol keeps in `Attempt.details`. Times are Unix ms. */
export type Flow = z.infer<typeof flow>;

export const NEW_FLOW: Flow = {
  mode: "hold",
  step: "opening",
  locale: "uz",
  session: null,
  form_url: null,
  form_expires_at: 0,
  card: null,
  card_pan: null,
  uuid: null,
  dropped: [],
  dropping: null,
  otp_length: 6,
  sent_at: 0,
  asked_at: 0,
  resends: 0,
  wrong_codes: 0,
  lost_drafts: 0,
  error: null,
  ending: null,
  doing: null,
  refund_asked: null,
  warned: false,
};

/** @throws ZodError when the details are not this protocol's */
export function flowOf({ details }: Pick<Attempt, "details">): Flow {
  return flow.parse({ ...NEW_FLOW, ...details });
}

export const detailsOf = (patch: Partial<Flow>): Details => patch;

/** Somebody is asking the gateway about this payment right now. */
export function isBusy({ doing }: Flow, now: number): boolean {
  return doing !== null && doing.until > now;
}
