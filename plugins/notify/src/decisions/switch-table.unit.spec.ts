import { canSwitch, switchTable } from "./switch-table";

it("leaves payment news its last channel, and codes alone", () => {
  expect(canSwitch("order_paid", "sms", false, {})).toBe(true);
  const alone = { order_paid: { sms: false, email: false } };
  expect(canSwitch("order_paid", "telegram", false, alone)).toBe(false);
  expect(canSwitch("order_paid", "sms", true, alone)).toBe(true);
  expect(canSwitch("order_packed", "telegram", false, { order_packed: { email: false } })).toBe(
    true,
  );
  expect(canSwitch("login_code", "sms", false, {})).toBe(false);
  expect(canSwitch("new_order", "sms", true, {})).toBe(false);
});

it("has a row for every type and a gap where there are no words", () => {
  const rows = switchTable({ order_packed: { sms: true } });
  expect(rows.find(({ type }) => type === "order_packed")?.channels.sms).toEqual({
    on: true,
    can_change: true,
  });
  expect(rows.find(({ type }) => type === "new_order")?.channels.sms).toBeNull();
});
