import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createApiKeysWorkflow,
  createSalesChannelsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows";

export const CURRENCY = "uzs";

const LOCALES = [
  { code: "uz-UZ", name: "O'zbekcha (lotin)" },
  { code: "ru-RU", name: "Русский" },
  { code: "en-US", name: "English (United States)" },
];

/** The languages of the shop, as the translation module and the admin's language list know them. */
export async function ensureLocales(container: MedusaContainer): Promise<void> {
  const translation = container.resolve(Modules.TRANSLATION);
  const known = await translation.listLocales({ code: LOCALES.map((locale) => locale.code) });
  const missing = LOCALES.filter((locale) => !known.some((row) => row.code === locale.code));
  if (missing.length) {
    await translation.createLocales(missing);
  }
}

/**
 * The sales channel of the storefront. Medusa makes one at its first start; it is used and renamed,
 * unless the merchant has named it already.
 */
export async function ensureSalesChannel(container: MedusaContainer): Promise<string> {
  const channels = container.resolve(Modules.SALES_CHANNEL);
  const [first] = await channels.listSalesChannels({}, { order: { created_at: "ASC" }, take: 1 });
  if (!first) {
    const { result } = await createSalesChannelsWorkflow(container).run({
      input: { salesChannelsData: [{ name: "Onlayn do'kon", description: "Saytdagi savdo" }] },
    });
    return result[0].id;
  }
  if (first.name === "Default Sales Channel") {
    await channels.updateSalesChannels(first.id, {
      name: "Onlayn do'kon",
      description: "Saytdagi savdo",
    });
  }
  return first.id;
}

/** A publishable key that opens the sales channel to the storefront. */
export async function ensurePublishableKey(
  container: MedusaContainer,
  salesChannelId: string,
): Promise<string> {
  const keys = container.resolve(Modules.API_KEY);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const all = await keys.listApiKeys({ type: "publishable" }, { order: { created_at: "ASC" } });
  const known = all.find((candidate) => !candidate.revoked_at);
  const key =
    known ??
    (
      await createApiKeysWorkflow(container).run({
        input: { api_keys: [{ title: "Vitrina", type: "publishable", created_by: "" }] },
      })
    ).result[0];

  const { data: links } = await query.graph({
    entity: "publishable_api_key_sales_channel",
    fields: ["sales_channel_id"],
    filters: { publishable_key_id: key.id },
  });
  if (!links.some((link) => link.sales_channel_id === salesChannelId)) {
    await linkSalesChannelsToApiKeyWorkflow(container).run({
      input: { id: key.id, add: [salesChannelId] },
    });
  }
  return key.token;
}

/** Store settings: so'm as the one currency, three languages, defaults for channel, region and location. */
export async function ensureStore(
  container: MedusaContainer,
  defaults: { salesChannelId: string; regionId: string; locationId: string },
): Promise<void> {
  const stores = container.resolve(Modules.STORE);
  const [store] = await stores.listStores(
    {},
    { relations: ["supported_currencies", "supported_locales"], take: 1 },
  );
  const ready =
    store.default_region_id &&
    store.default_location_id &&
    store.supported_currencies?.some((currency) => currency.currency_code === CURRENCY) &&
    store.supported_locales?.length;
  if (ready) return;

  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: store.name === "Medusa Store" ? "Medusa UZ" : store.name,
        supported_currencies: [
          { currency_code: CURRENCY, is_default: true, is_tax_inclusive: true },
        ],
        supported_locales: LOCALES.map(({ code }) => ({ locale_code: code })),
        default_sales_channel_id: defaults.salesChannelId,
        default_region_id: defaults.regionId,
        default_location_id: defaults.locationId,
      },
    },
  });
}
