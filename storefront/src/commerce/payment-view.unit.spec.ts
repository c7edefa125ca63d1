import { translator } from "../i18n/dictionary";
import { formatMoney } from "./money";
import type { Payment } from "./payment";
import { paymentView } from "./payment-view";

const now = Date.UTC(2026, 0, 1, 12);
const context = { t: translator("uz"), money: (som: number) => formatMoney(som, "uz"), now };
const payme = { provider_id: "pp_payme_payme", url: "https://checkout.paycom.uz/abc" };
const cash = { provider_id: "pp_system_default", url: null };

function payment(overrides: Partial<Payment> = {}): Payment {
  return {
    status: "awaiting",
    held: false,
    amount: 60000,
    currency_code: "uzs",
    paid_at: null,
    expires_at: new Date(now + 600_000).toISOString(),
    methods: [payme, cash],
    provider_id: payme.provider_id,
    receipt_url: null,
    ...overrides,
  };
}

describe("paymentView", () => {
  it("offers to pay, to switch, and counts down while unpaid", () => {
    expect(paymentView(payment(), context)).toMatchObject({
      tone: "wait",
      title: "To'lov kutilmoqda",
      links: [{ label: "Payme bilan to'lash", url: payme.url }],
      cashLabel: "Qabul qilganda to'lash",
      leftMs: 600_000,
      live: true,
    });
  });

  it("puts the way the buyer has chosen first", () => {
    const card = { provider_id: "pp_uzcard_uzcard", url: "https://shop.uz/order/1/card" };
    const chosen = payment({ methods: [payme, card, cash], provider_id: card.provider_id });
    expect(paymentView(chosen, context).links).toEqual([
      { label: "Uzcard bilan to'lash", url: card.url },
      { label: "Payme bilan to'lash", url: payme.url },
    ]);
  });

  it("is at rest for cash, and still lets one pay now", () => {
    const view = paymentView(payment({ provider_id: cash.provider_id, expires_at: null }), context);
    expect(view).toMatchObject({ tone: "good", cashLabel: null, leftMs: null, live: false });
    expect(view.text).toContain("60\u00A0000\u00A0so'm");
    expect(view.links).toHaveLength(1);
  });

  it.each([
    ["processing", true, "busy"],
    ["paid", false, "good"],
    ["refunded", false, "bad"],
    ["cancelled", false, "bad"],
  ] as const)("%s: asks again %s", (status, live, tone) => {
    expect(paymentView(payment({ status, methods: [] }), context)).toMatchObject({
      live,
      tone,
      links: [],
      leftMs: null,
    });
  });

  it("says that money is reserved on the card, and asks for no other", () => {
    const view = paymentView(payment({ status: "processing", held: true }), context);
    expect(view).toMatchObject({
      tone: "busy",
      title: "Pul kartada band qilindi",
      links: [],
      live: true,
    });
    expect(view.text).toContain("60\u00A0000\u00A0so'm");
  });

  it("never counts below zero", () => {
    expect(
      paymentView(payment({ expires_at: new Date(now - 1).toISOString() }), context).leftMs,
    ).toBe(0);
  });

  it("keeps asking when the ledger is silent", () => {
    expect(paymentView(null, context)).toMatchObject({ status: "unknown", live: true });
  });
});
