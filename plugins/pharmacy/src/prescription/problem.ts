/** HTTP status of every refusal about prescriptions. */
export const STATUS_OF = {
  prescription_not_found: 404,
  /** Its state does not allow it. */
  illegal_jump: 409,
  /** It is not as it was when it was looked at. */
  changed_meanwhile: 409,
  /** Another pharmacist is looking at it. */
  already_claimed: 409,
  lease_lost: 409,
  queue_empty: 404,
  not_a_pharmacist: 403,
  /** Only a senior pharmacist may. */
  senior_only: 403,
  own_prescription: 403,
  other_reviewer_needed: 403,
  licence_missing: 400,
  /** No number of Uzbekistan. */
  phone_wrong: 400,
  pages_missing: 400,
  lines_missing: 400,
  line_unknown: 400,
  reason_missing: 400,
  note_too_short: 400,
  quantity_wrong: 400,
  variant_missing: 400,
  not_an_alternative: 400,
  refill_days_missing: 400,
  issued_on_wrong: 400,
  forbidden_remote: 403,
  e_prescription_required: 409,
  no_prescription_needed: 400,
  prescription_required: 409,
  prescription_pending: 409,
  prescription_expired: 409,
  prescription_qty_exceeded: 409,
  refill_too_early: 409,
  consent_needed: 409,
  pom_pickup_only: 409,
  pom_pay_at_counter: 409,
  /** Another prescription was approved by this number. */
  e_rx_number_used: 409,
  pack_expired: 400,
  /** The batches of the shop know another last day of use of this series. */
  series_differs: 409,
  order_not_found: 404,
  /** Nothing is reserved for the order any more. */
  reservation_over: 409,
  nothing_handed: 400,
  original_not_checked: 400,
  e_rx_not_checked: 400,
  e_rx_number_differs: 409,
  e_rx_not_found: 409,
  e_rx_taken: 409,
  /** The order is held on a card, or is not. */
  payment_differs: 409,
  order_being_edited: 409,
  /** It holds medicines on prescription that no prescription has lent it. */
  order_exceeds_prescription: 409,
  already_handed_over: 409,
  /** It must not be deleted: a dispute, or an order of a court. */
  legal_hold: 409,
  /** Records of what was handed over are kept. */
  dispensed_kept: 409,
  /** Medicines of the order have to be handed over at the counter before it goes on. */
  not_dispensed: 409,
  /** So many prescriptions in a day are a mistake or an attack. */
  too_many_today: 429,
  cart_not_found: 404,
  cart_completed: 409,
  too_many_wishes: 409,
  out_of_stock: 409,
  pick_up_point_missing: 400,
  reservation_not_found: 404,
  /** Another call is making it. */
  reservation_busy: 409,
  /** A page is none of JPEG, PNG, WebP, HEIC and PDF, or is damaged. */
  unsupported_image: 415,
  /** More than 40 megapixels. */
  image_too_large: 413,
  /** More than 10 MB. */
  file_too_large: 413,
  empty_file: 400,
  too_many_files: 409,
  /** The same file in this prescription, or in another one that waits or was approved. */
  file_duplicate: 409,
  /** A PDF that is protected, damaged, or would do something by itself. */
  pdf_refused: 415,
  /** More than five pages in one PDF. */
  pdf_too_long: 413,
  file_infected: 422,
  file_not_found: 404,
  /** Lost, changed, or sealed with a key that is not there. */
  file_unreadable: 410,
  /** The link to a page is good for a minute. */
  file_link_over: 403,
  prescription_locked: 409,
  /** No room for the file. */
  storage_full: 507,
  /** What keeps or checks files does not answer. */
  try_later: 503,
  /** No secret is set to keep patients' names with. */
  prescriptions_off: 409,
} as const satisfies Record<
  string,
  400 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503 | 507
>;

export type PrescriptionProblemCode = keyof typeof STATUS_OF;

/** A clear refusal; the edge words it in the language of the request. It never names a medicine. */
export class PrescriptionProblem extends Error {
  readonly code: PrescriptionProblemCode;
  /** What else the caller has to know, as it goes over the wire. */
  readonly more: Record<string, string | number>;

  constructor(code: PrescriptionProblemCode, more: PrescriptionProblem["more"] = {}) {
    super(code);
    this.name = "PrescriptionProblem";
    this.code = code;
    this.more = more;
  }
}
