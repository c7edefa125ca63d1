import { addSchema, lineSchema } from "./cart-forms";

const variant = "variant_01KAJ2S4Q0V9Z5M7X8Y6W3T1R2";
const line = "cali_01KAJ2S4Q0V9Z5M7X8Y6W3T1R2";

describe("addSchema", () => {
  it.each([
    [undefined, 1],
    ["3", 3],
    ["0", 1],
    ["-5", 1],
    ["1e9", 1],
    ["abc", 1],
  ])("quantity %j is %d", (asked, quantity) => {
    expect(addSchema.parse({ variant, quantity: asked }).quantity).toBe(quantity);
  });

  it.each([undefined, "", "variant_", "../carts/1", "<b>"])("refuses variant %j", (wrong) => {
    expect(addSchema.safeParse({ variant: wrong }).success).toBe(false);
  });
});

it.each([
  ["0", 0],
  ["2", 2],
  ["-1", 0],
])("a line's quantity %j is %d", (asked, quantity) => {
  expect(lineSchema.parse({ line, quantity: asked }).quantity).toBe(quantity);
});
