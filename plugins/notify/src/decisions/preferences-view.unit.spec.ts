import { NO_PREFERENCES } from "./preferences";
import { changePreferences, preferencesView } from "./preferences-view";

const view = (preferences = NO_PREFERENCES) =>
  preferencesView({
    preferences,
    loaded: ["sms", "telegram"],
    switches: { order_delivered: { telegram: false } },
    locale: "ru",
  });
const of = (name: string, preferences = NO_PREFERENCES) =>
  view(preferences).types.find(({ type }) => type === name);

it("offers what a customer gets, by the channels of the shop", () => {
  expect(view()).toMatchObject({ locale: "ru", marketing: false });
  expect(of("order_paid")).toEqual({
    type: "order_paid",
    title: "Оплата получена",
    mandatory: true,
    channels: { telegram: true, sms: true },
  });
  expect(of("order_packed")?.channels).toEqual({ telegram: true });
  expect(of("order_delivered")?.channels).toEqual({});
  expect(view().types.map(({ type }) => type)).not.toEqual(
    expect.arrayContaining(["new_order", "marketing"]),
  );
});

it("keeps what was not changed, and forgets what was switched on again", () => {
  const off = changePreferences(NO_PREFERENCES, {
    locale: "en",
    types: [{ type: "order_on_the_way", channels: { sms: false, telegram: true } }],
  });
  expect(off.types).toEqual({ order_on_the_way: { sms: false } });
  expect(of("order_on_the_way", off)?.channels).toEqual({ telegram: true, sms: false });
  const on = changePreferences(off, {
    types: [{ type: "order_on_the_way", channels: { sms: true } }],
  });
  expect(on).toMatchObject({ locale: "en", types: {} });
});

it("leaves on what is mandatory, and what is not a customer's", () => {
  const types = ["order_paid", "login_code", "new_order", "nonsense"].map((type) => ({
    type,
    channels: { sms: false, telegram: false, email: false },
  }));
  expect(changePreferences(NO_PREFERENCES, { types }).types).toEqual({});
});
