import { isCode, readCardError, readCardPress } from "./card-form";
import { groupPan } from "./card-payment";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

describe("readCardPress", () => {
  it("takes the digits of a pasted code", () => {
    expect(readCardPress(form({ action: "otp", code: " 112 233\n" }))).toEqual({
      action: "otp",
      code: "112233",
    });
  });

  it.each(["begin", "resend", "abandon", "other"])(
    "takes the button %s, without a code",
    (action) => {
      expect(readCardPress(form({ action, code: "112233" }))).toEqual({ action });
    },
  );

  it.each<Record<string, string>>([{}, { action: "bound" }, { action: "refund" }])(
    "takes nothing from %p",
    (fields) => {
      expect(readCardPress(form(fields))).toBeNull();
    },
  );
});

it.each([
  ["?error=wrong_otp", "wrong_otp"],
  ["?error=Send%20money", null],
  ["", null],
])("reads the reason in %p", (query, error) => {
  expect(readCardError(new URL(`http://shop.uz/order/x/card${query}`))).toBe(error);
});

it.each([
  ["112233", true],
  ["12", false],
  ["1234567890123", false],
  [undefined, false],
])("a code %p may be right: %p", (code, may) => {
  expect(isCode(code)).toBe(may);
});

it("groups a masked card", () => {
  expect(groupPan("860053******8829")).toBe("8600 53•• •••• 8829");
});
