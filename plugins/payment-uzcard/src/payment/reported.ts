import type { Reported } from "../flow/effect";
import type { GatewayHold, GatewayPayment } from "../gateway/gateway";

export function reportedHold({ status, expires_at, payment }: GatewayHold): Reported {
  return { ...reportedPayment(payment), hold: status, hold_expires_at: expires_at };
}

export function reportedPayment(payment: GatewayPayment): Reported {
  const { uuid, status, amount, needs_code, response_code } = payment;
  return { uuid, status, hold: null, amount, hold_expires_at: null, needs_code, response_code };
}
