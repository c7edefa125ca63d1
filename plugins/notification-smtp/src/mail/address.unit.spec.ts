import { recipientOf, subjectOf } from "./address";

describe("recipientOf", () => {
  it.each(["aziza@mail.uz", "a.b+c@sub.example.uz"])("takes %s", (text) => {
    expect(recipientOf(text)).toBe(text);
  });

  it.each([
    undefined,
    "",
    "aziza",
    "a@mail.uz,b@mail.uz",
    "a@mail.uz, b@mail.uz",
    "a@mail.uz\nBcc: b@mail.uz",
    "a@mail.uz\r\n",
    "Aziza <a@mail.uz>",
    "a@mail.uz b@mail.uz",
    "998901234567@phone.invalid",
    "buyer@test",
  ])("refuses %j", (text) => {
    expect(recipientOf(text)).toBeNull();
  });
});

describe("subjectOf", () => {
  it.each([
    ["Buyurtma 12", "Buyurtma 12"],
    ["Hi\r\nBcc: x@y.uz", "Hi Bcc: x@y.uz"],
    ["", "order_paid"],
    [undefined, "order_paid"],
  ])("%j is %j", (given, subject) => {
    expect(subjectOf(given, "order_paid")).toBe(subject);
  });
});
