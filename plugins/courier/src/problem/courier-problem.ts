import type { ProblemCode } from "../api/wire";

/** HTTP status of every refusal. */
export const STATUS_OF: Record<ProblemCode, 400 | 401 | 403 | 404 | 409 | 429> = {
  illegal_jump: 409,
  already_assigned: 409,
  changed_meanwhile: 409,
  courier_not_found: 404,
  courier_inactive: 409,
  delivery_not_found: 404,
  phone_taken: 409,
  phone_invalid: 400,
  more_than_held: 409,
  window_backwards: 400,
  code_wrong: 400,
  code_used_up: 409,
  proof_needed: 400,
  proof_locked: 409,
  cash_differs: 400,
  order_unpaid: 409,
  on_the_way_with_another: 409,
  nothing_to_see_to: 409,
  not_a_photo: 400,
  photo_too_large: 400,
  not_on_the_way: 409,
  signed_out: 401,
  sign_in_wrong: 401,
  link_only: 409,
  too_often: 429,
};

/** A clear refusal; the edge words it in the language of the request. */
export class CourierProblem extends Error {
  readonly code: ProblemCode;
  /** What else the caller has to know, as it goes over the wire. */
  readonly more: Record<string, string | number | boolean | null>;

  constructor(code: ProblemCode, more: CourierProblem["more"] = {}) {
    super(code);
    this.name = "CourierProblem";
    this.code = code;
    this.more = more;
  }

  get status(): number {
    return STATUS_OF[this.code];
  }
}
