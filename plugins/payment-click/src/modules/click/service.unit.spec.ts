import ClickService from "./service";

const keys = { serviceId: "12345", merchantId: "54321", secretKey: "production-key" };

it.each([
  [{ merchantUserId: "501" }, true],
  [{}, false],
  [{ fiscal: "self" }, true],
  [{ fiscal: "self", merchantUserId: "501" }, true],
  [{ fiscal: "off", merchantUserId: "501" }, false],
])("with %j a payment needs a receipt: %p", (given, needsReceipt) => {
  const { settings } = new ClickService(null, { ...keys, ...given });
  expect(settings.needsReceipt).toBe(needsReceipt);
});
