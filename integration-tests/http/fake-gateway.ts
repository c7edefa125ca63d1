import {
  registerProtocol,
  type PaymentLedger,
  type ProviderRecord,
  type TransferOutcome,
} from "@medusa-uz/payment-ledger";

/** What the gateway is to do next; a test changes what matters to it. */
export type FakeGateway = {
  outcome: () => Promise<TransferOutcome>;
  records: () => Promise<ProviderRecord[]>;
  /** Transfers it was asked for. */
  sent: { kind: string; amount: bigint }[];
};

/** A provider in this process, whose books and answers the test writes itself: `pp_fake_fake`. */
export function openFakeGateway(): FakeGateway {
  const gateway: FakeGateway = {
    outcome: async () => ({ outcome: "done" }),
    records: async () => [],
    sent: [],
  };
  registerProtocol({
    provider: "fake",
    checkoutUrl: ({ display_id }) => `https://fake.example/${display_id}`,
    refundAbility: () => ({ full: null, partial: null }),
    send: async ({ transfer }) => {
      gateway.sent.push({ kind: transfer.kind, amount: transfer.amount });
      return gateway.outcome();
    },
    records: () => gateway.records(),
    settings: () => ({
      mode: "test",
      settings: [
        { name: "shop", value: "7", secret: false, set: true },
        { name: "key", value: null, secret: true, set: true },
      ],
      callbacks: [{ name: "callback", path: "/hooks/fake" }],
    }),
    selfTest: () => Promise.reject(new Error("the gateway is on fire")),
  });
  return gateway;
}

type Debit = {
  display_id: number;
  transaction_id: string;
  /** Tiyin. */
  amount: bigint;
  /** Unix ms of the provider. */
  time?: number;
  details?: { [name: string]: boolean };
  /** Unix ms when the money, only blocked, is free again. */
  hold_until?: number;
};

/** The gateway's callback: money is blocked or taken for an order. */
export async function debit(ledger: PaymentLedger, given: Debit): Promise<string> {
  const { transaction_id, amount, hold_until, time = Date.now() } = given;
  return ledger.transact<string>({
    provider: "fake",
    method: "debit",
    request: { transaction_id },
    display_id: String(given.display_id),
    transaction_id,
    decide: ({ next_attempt_id: attempt_id }) => ({
      answer: attempt_id,
      commands: [
        {
          type: "create",
          transaction_id,
          amount,
          provider_time: time,
          account: {},
          exclusive: false,
          details: given.details,
        },
        hold_until === undefined
          ? { type: "perform", attempt_id }
          : { type: "hold", attempt_id, expires_at: hold_until },
      ],
    }),
  });
}
