import type { Environment } from "../env";

/** The option `carriers` of the courier plugin: each carrier whose account is set, or the demo's. */
export function carrierSettings(env: Environment) {
  const { COURIER_SENDER_PHONE: phone, COURIER_SENDER_ADDRESS: address } = env;
  return {
    ...(phone &&
      address && {
        sender: {
          name: env.COURIER_SENDER_NAME,
          phone,
          address,
          pin: env.COURIER_SENDER_PIN ?? null,
          email: env.COMPANY_EMAIL ?? null,
        },
      }),
    webhooks: { baseUrl: env.BACKEND_URL, secret: env.COURIER_WEBHOOK_SECRET },
    ...(env.UZPOST_BASE_URL && { uzpost: uzpost(env) }),
    ...(env.BTS_USERNAME && {
      bts: {
        baseUrl: env.BTS_BASE_URL,
        username: env.BTS_USERNAME,
        password: env.BTS_PASSWORD,
        inn: env.BTS_INN,
        senderCityId: env.BTS_SENDER_CITY,
        cities: Object.fromEntries(
          Object.entries(env.BTS_CITIES ?? {}).map(([place, city]) => [place, Number(city)]),
        ),
        statuses: env.BTS_STATUSES ?? {},
      },
    }),
    ...(env.YANDEX_DELIVERY_TOKEN && {
      yandex: {
        token: env.YANDEX_DELIVERY_TOKEN,
        baseUrl: env.YANDEX_DELIVERY_BASE_URL,
        maxPrice: env.YANDEX_DELIVERY_MAX_PRICE,
      },
    }),
  };
}

function uzpost(env: Environment) {
  const { UZPOST_USERNAME: username, UZPOST_PASSWORD: password, UZPOST_FROM_PLACE } = env;
  return {
    baseUrl: env.UZPOST_BASE_URL,
    ...(username && { account: { username, password, fromPlace: UZPOST_FROM_PLACE } }),
  };
}
