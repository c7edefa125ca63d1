import { actionOfData, buttonsOf, dataOfAction } from "./buttons";

const order_id = "order_01KA3ZJ9Q6W5R4T3Y2U1I0O9P8";

describe("buttons", () => {
  it.each(["accept_order", "reject_order"] as const)("%s comes back as it went", (id) => {
    const data = dataOfAction({ id, order_id });
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    expect(actionOfData(data)).toEqual({ id, order_id });
  });

  it.each(["", "accept_order:", "delete_order:order_1", "accept_order:a b", "accept_order"])(
    "%j is none",
    (data) => {
      expect(actionOfData(data)).toBeNull();
    },
  );

  it.each([
    ["uz", "✅ Qabul qilish"],
    ["ru", "✅ Принять"],
    ["en", "✅ Accept"],
  ] as const)("are in %s", (locale, text) => {
    expect(buttonsOf([{ id: "accept_order", order_id }], locale).inline_keyboard[0]?.[0]).toEqual({
      text,
      callback_data: `accept_order:${order_id}`,
    });
  });
});
