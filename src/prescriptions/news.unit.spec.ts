import { prescriptionNews } from "./news";

const of = (name: string, more: object = {}) =>
  prescriptionNews(
    `prescription.${name}`,
    { id: "rx_1", customer_id: "cus_1", ...more },
    { no: 1042, version: 7 },
  );

describe("what customers hear of prescriptions", () => {
  it.each([
    ["approved", undefined],
    ["rejected", undefined],
    ["needs_info", "asks"],
    ["expired", "expired"],
    ["revoked", "withdrawn"],
  ])("%s", (name, variant) => {
    expect(of(name)).toMatchObject({
      type: "prescription_decided",
      recipient: { customer_id: "cus_1" },
      values: variant ? { variant, number: "1042" } : {},
    });
  });

  it("is a new message when the pharmacist asks again", () => {
    expect([of("needs_info")?.event_key, of("approved")?.event_key]).toEqual([
      "rx_1:asks:7",
      "rx_1:prescription.approved",
    ]);
  });

  it("says in Tashkent's time until when an order waits", () => {
    const due = of("reservation_due", { order_id: "order_1", deadline: "2026-11-21T13:30:00Z" });
    expect(due).toMatchObject({
      recipient: { order_id: "order_1" },
      values: { variant: "deadline", time: "18:30" },
    });
  });

  it("tells staff, not the customer, that the glass was broken", () => {
    expect(of("break_glass", { user_id: "user_1" })).toMatchObject({
      type: "needs_attention",
      recipient: { staff: "alerts" },
      values: { variant: "reading", ref: "1042" },
    });
  });

  it("is nothing for what concerns nobody", () => {
    expect([of("reservation_canceled"), of("reservation_due")]).toEqual([null, null]);
  });
});
