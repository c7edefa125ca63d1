import type { Transfer, TransferOrder } from "@medusa-uz/payment-ledger";
import { buildAttempt, buildTransfer } from "../../unit-tests/build-view";
import { GatewayError } from "../gateway/gateway-error";
import { send } from "./send";

const CHARGED = 15_000_000n;

const sent = (kind: Transfer["kind"], again: boolean, error: GatewayError) => {
  const fails = async () => {
    throw error;
  };
  const gateway = {
    ...{ getPayment: fails, refund: fails, charge: fails, cancelHold: fails },
  };
  const order = {
    container: { resolve: () => ({ gateway, options: { fiscal: "off" } }) },
    attempt: buildAttempt({ uuid: "u1" }, { charged: CHARGED }),
    transfer: buildTransfer({ kind }),
    again,
    lines: null,
  } as unknown as TransferOrder;
  return send(order).then(
    ({ outcome }) => outcome,
    ({ code }: GatewayError) => code,
  );
};

const KINDS = ["charge", "release", "refund"] as const;

it.each(KINDS)(
  "a %s of a payment that the gateway does not know is refused for good",
  async (kind) => {
    const error = new GatewayError("refused", "ERROR_NOT_FOUND");
    expect([await sent(kind, false, error), await sent(kind, true, error)]).toEqual([
      "refused",
      "refused",
    ]);
  },
);

it.each(KINDS)("a %s that was turned away at the door is tried later", async (kind) => {
  const error = new GatewayError("unavailable", "too_many_requests");
  expect([await sent(kind, false, error), await sent(kind, true, error)]).toEqual([
    "too_many_requests",
    "too_many_requests",
  ]);
});
