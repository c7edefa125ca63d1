import { checkoutLink, encodeCheckout, type CheckoutParams } from "./checkout-link";

const m = ["m", "587f72c72cac0d162c722ae2"] as const;
const order = ["ac.order_id", "order_0001"] as const;
const a = ["a", "15000000"] as const;

it.each([
  [
    [m, ["ac.order_id", "197"], ["a", "500"]],
    "bT01ODdmNzJjNzJjYWMwZDE2MmM3MjJhZTI7YWMub3JkZXJfaWQ9MTk3O2E9NTAw",
  ],
  [
    [m, order, a],
    "bT01ODdmNzJjNzJjYWMwZDE2MmM3MjJhZTI7YWMub3JkZXJfaWQ9b3JkZXJfMDAwMTthPTE1MDAwMDAw",
  ],
  [
    [m, order, a, ["l", "uz"]],
    "bT01ODdmNzJjNzJjYWMwZDE2MmM3MjJhZTI7YWMub3JkZXJfaWQ9b3JkZXJfMDAwMTthPTE1MDAwMDAwO2w9dXo=",
  ],
  [
    [
      m,
      order,
      a,
      ["l", "uz"],
      ["c", "https://shop.example/return/order_0001"],
      ["ct", "15000"],
      ["cr", "860"],
    ],
    "bT01ODdmNzJjNzJjYWMwZDE2MmM3MjJhZTI7YWMub3JkZXJfaWQ9b3JkZXJfMDAwMTthPTE1MDAwMDAwO2w9dXo7Yz1odHRwczovL3Nob3AuZXhhbXBsZS9yZXR1cm4vb3JkZXJfMDAwMTtjdD0xNTAwMDtjcj04NjA=",
  ],
  [
    [
      m,
      order,
      a,
      ["l", "ru"],
      ["c", "https://shop.example/return?order=order_0001"],
      ["ct", "15000"],
      ["cr", "860"],
    ],
    "bT01ODdmNzJjNzJjYWMwZDE2MmM3MjJhZTI7YWMub3JkZXJfaWQ9b3JkZXJfMDAwMTthPTE1MDAwMDAwO2w9cnU7Yz1odHRwczovL3Nob3AuZXhhbXBsZS9yZXR1cm4/b3JkZXI9b3JkZXJfMDAwMTtjdD0xNTAwMDtjcj04NjA=",
  ],
] as [[string, string][], string][])("%p", (pairs, encoded) => {
  expect(encodeCheckout(pairs)).toBe(encoded);
});

const params: CheckoutParams = {
  merchantId: "587f72c72cac0d162c722ae2",
  account: { order_id: "order_0001" },
  amount: 15000000n,
  locale: "uz",
  returnUrl: "https://shop.example/return/order_0001",
};
const encodedPart = (link: string) => link.slice("https://checkout.paycom.uz/".length);
const decode = (link: string) => Buffer.from(encodedPart(link), "base64").toString();

it.each(["https://checkout.paycom.uz", "https://checkout.paycom.uz/"])(
  "joins %s with the official order of pairs",
  (base) => {
    expect(checkoutLink(base, params)).toBe(
      "https://checkout.paycom.uz/bT01ODdmNzJjNzJjYWMwZDE2MmM3MjJhZTI7YWMub3JkZXJfaWQ9b3JkZXJfMDAwMTthPTE1MDAwMDAwO2w9dXo7Yz1odHRwczovL3Nob3AuZXhhbXBsZS9yZXR1cm4vb3JkZXJfMDAwMQ==",
    );
  },
);

it("reorders the optional pairs when the text would contain a slash", () => {
  const returnUrl = "https://shop.example/return?order=order_0001";
  const link = checkoutLink("https://checkout.paycom.uz", { ...params, returnUrl });
  expect(encodedPart(link)).not.toMatch(/[+/]/);
  expect(decode(link).split(";").sort()).toEqual(
    [
      "m=587f72c72cac0d162c722ae2",
      "ac.order_id=order_0001",
      "a=15000000",
      "l=uz",
      `c=${returnUrl}`,
    ].sort(),
  );
});

it("keeps the return address one pair and leaves unset ones out", () => {
  const link = checkoutLink("https://checkout.paycom.uz", {
    merchantId: "m1",
    account: { order_id: "5" },
    amount: 2147483648n,
    returnUrl: "https://shop.example/a;b",
  });
  expect(decode(link)).toBe("m=m1;ac.order_id=5;a=2147483648;c=https://shop.example/a%3Bb");
});
