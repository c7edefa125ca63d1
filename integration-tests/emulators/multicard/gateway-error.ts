/** Refusals of the gateway. The statuses are as inconsistent as its pages: a shop goes by the code. */
const STATUS = {
  ERROR_FIELDS: 400,
  ERROR_CARD_NOT_FOUND: 400,
  ERROR_WRONG_OTP: 423,
  ERROR_NOT_FOUND: 404,
  ERROR_TRANS_NOT_READY: 400,
  ERROR_PAYMENT_APPLIED: 403,
  ERROR_ACCESS_DENIED: 403,
  ERROR_INSUFFICIENT_FUNDS: 400,
  ERROR_DEBIT_UNKNOWN: 400,
  ERROR_CALLBACK_TIMEOUT: 400,
  ERROR_UNKNOWN: 400,
} as const;

export type ErrorCode = keyof typeof STATUS;

export class GatewayError extends Error {
  readonly code: ErrorCode;
  readonly status: number;

  constructor(code: ErrorCode, details: string, status: number = STATUS[code]) {
    super(details);
    this.code = code;
    this.status = status;
  }
}
