import type { Contact, PaymentChoice, Storefront } from "./storefront-pages";

export const AT_HOME: Contact = {
  name: "Dilnoza Karimova",
  phone: "+998 90 123 45 67",
  region: "Toshkent shahri",
  district: "Yunusobod tumani",
  street: "Amir Temur ko'chasi, 15-uy",
};
export const IN_SAMARKAND: Contact = {
  name: "Тимур Рахимов",
  phone: "93 765 43 21",
  region: "Самаркандская область",
  district: "город Самарканд",
  street: "улица Регистан, дом 7",
};

/** The short way to a placed order: one piece of something of the first category. Returns its sum, so'm. */
export async function orderFrom(
  store: Storefront,
  contact: Contact,
  payment: PaymentChoice,
): Promise<number> {
  await store.open("/");
  await store.home.openCategory(await store.home.firstCategory());
  await store.list.openFirst();
  await store.product.add(1);
  await store.openCart();
  await store.cart.checkOut();
  await store.contact.submit(contact);
  await store.delivery.arrived();
  const { total } = await store.delivery.choose("standard", payment);
  await store.delivery.place();
  return total;
}
