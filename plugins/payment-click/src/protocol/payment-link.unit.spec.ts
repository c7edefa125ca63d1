import { paymentLink } from "./payment-link";

const link = {
  serviceId: "12345",
  merchantId: "54321",
  amount: 15_000_000n,
  transactionParam: "order_0001",
};

it("is the protocol's own example", () => {
  const returnUrl = "https://shop.example/return/order_0001";
  expect(paymentLink("https://my.click.uz", { ...link, returnUrl })).toBe(
    "https://my.click.uz/services/pay?service_id=12345&merchant_id=54321&amount=150000.00" +
      "&transaction_param=order_0001&return_url=https%3A%2F%2Fshop.example%2Freturn%2Forder_0001",
  );
});

it("leaves out what is not set and encodes what is", () => {
  const url = new URL(
    paymentLink("http://localhost:9400/click/", {
      ...link,
      cardType: "humo",
      returnUrl: "https://shop.uz/uz/order/1?a=b&c=ў",
    }),
  );
  expect(url.origin + url.pathname).toBe("http://localhost:9400/click/services/pay");
  expect(url.searchParams.get("return_url")).toBe("https://shop.uz/uz/order/1?a=b&c=ў");
  expect(url.searchParams.get("card_type")).toBe("humo");
  expect(paymentLink("https://my.click.uz", link)).not.toMatch(/return_url|card_type/);
});
