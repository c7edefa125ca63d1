import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DIVISIONS } from "@medusa-uz/fulfillment-uz/divisions";
import { refreshSearch } from "@medusa-uz/pharmacy";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createShippingOptionsWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { catalogue } from "../../src/seed/catalogue";
import { seedShop, type SeedSummary } from "../../src/seed/seed-shop";
import { filledIndex } from "./filled-index";
import { RELEVANCE } from "./relevance-list";

jest.setTimeout(10 * 60_000);

/** Read by medusa-config.ts, before the runner's own `env` comes into force. */
const uploads = mkdtempSync(path.join(tmpdir(), "seed-"));
process.env.UPLOAD_DIR = uploads;

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer;
    let summary: SeedSummary;
    let headers: Record<string, string>;

    afterAll(() => rmSync(uploads, { recursive: true, force: true }));

    /** One long story: the runner empties the database after every test. */
    it("makes a shop worth looking at, once", async () => {
      container = getContainer();
      summary = await seedShop(container, { products: null });
      headers = { "x-publishable-api-key": summary.publishableKey };

      await everythingIsInTheShop();
      await everyProductCanBeSold();
      await texts();
      await delivery();
      await addresses();
      await searchFindsWhatPeopleMean();
      await medicinesHaveAlternatives();
      await prescriptionMedicinesAreInNoPromotion();
      await secondRunChangesNothing();
      await flatDeliveryIsBroughtOver();
      await halfARunIsCompleted();
    });

    async function everythingIsInTheShop() {
      const products = catalogue();
      expect(summary).toMatchObject({
        created: products.length,
        variants: products.flatMap(({ variants }) => variants).length,
      });
      const { count } = await get("/store/products?limit=1");
      expect(count).toBe(products.length);

      const { product_categories: categories } = await get(
        "/store/product-categories?limit=100&include_descendants_tree=true&parent_category_id=null",
      );
      expect(categories.length).toBeGreaterThanOrEqual(5);
      for (const category of categories) {
        expect(category.category_children.length).toBeGreaterThan(1);
      }
      expect(readdirSync(uploads)).toHaveLength(products.length);
    }

    async function everyProductCanBeSold() {
      const { regions } = await get("/store/regions");
      expect(regions).toHaveLength(1);
      expect(regions[0].currency_code).toBe("uzs");
      const { payment_providers } = await get(
        `/store/payment-providers?region_id=${regions[0].id}`,
      );
      expect(payment_providers.map(({ id }: { id: string }) => id)).toEqual(
        expect.arrayContaining(["pp_payme_payme", "pp_system_default"]),
      );

      const wanted = new Map(
        catalogue().flatMap(({ variants }) => variants.map((v) => [v.sku, v] as const)),
      );
      let seen = 0;
      for (let offset = 0; offset < summary.created; offset += 100) {
        const { products } = await get(
          `/store/products?limit=100&offset=${offset}&region_id=${regions[0].id}&fields=*variants.calculated_price,%2Bvariants.inventory_quantity,%2Bmetadata,*images,*categories`,
        );
        for (const product of products) {
          expect(product.thumbnail).toMatch(/\/static\/.+\.svg$/);
          expect(product.images).toHaveLength(1);
          expect(product.categories).toHaveLength(1);
          expect(product.metadata).toMatchObject({ demo_price: true, facts: expect.any(Object) });
          for (const variant of product.variants) {
            const { price, stock } = wanted.get(variant.sku)!;
            expect([variant.sku, variant.calculated_price.calculated_amount]).toEqual([
              variant.sku,
              price,
            ]);
            expect([variant.sku, variant.inventory_quantity]).toEqual([variant.sku, stock]);
            seen += 1;
          }
        }
      }
      expect(seen).toBe(summary.variants);
    }

    async function texts() {
      const title = async (locale?: string) => {
        const { products } = await get(
          `/store/products?handle=lazolvan-tabletkalar&fields=title,description,*options,*variants${locale ? `&locale=${locale}` : ""}`,
        );
        const [product] = products;
        return [product.title, product.options[0].title, product.variants[0].title];
      };
      expect(await title()).toEqual(["Lazolvan, tabletkalar, 30 mg", "Qadoq", "20 dona"]);
      expect(await title("ru-RU")).toEqual(["Лазолван, таблетки, 30 мг", "Упаковка", "20 шт."]);
      expect(await title("en-US")).toEqual(["Lazolvan, tablets, 30 mg", "Pack", "20 pcs"]);

      const { product_categories } = await get(
        "/store/product-categories?handle=dorilar&locale=ru-RU",
      );
      expect(product_categories[0].name).toBe("Лекарства");
    }

    async function delivery() {
      for (const { code, delivery_zone } of DIVISIONS) {
        // Names of delivery options follow the language of the cart, not of the request.
        const cart = await newCart({ country_code: "uz", province: code }, "ru-RU");
        const city = delivery_zone === "tashkent_city";
        expect([code, await prices(cart.id)]).toEqual([
          code,
          { standard: city ? 15_000 : 25_000, express: city ? 25_000 : 35_000, pickup: 0 },
        ]);
        const { shipping_options } = await get(
          `/store/shipping-options?cart_id=${cart.id}&fields=name,*type`,
        );
        const names = shipping_options.map(({ name }: { name: string }) => name).sort();
        expect(names).toEqual(["Обычная доставка", "Самовывоз", "Срочная доставка"]);
      }
    }

    /** What every offered service costs the cart, so'm. */
    /** By service; what is not delivered by the tariffs, by its name. */
    async function prices(cart_id: string): Promise<Record<string, number>> {
      const { options } = await get(`/store/uz/delivery?cart_id=${cart_id}`);
      return Object.fromEntries(
        options.map(
          ({ service, name, price }: { service: string; name: string; price: number }) => [
            service ?? name,
            price,
          ],
        ),
      );
    }

    async function addresses() {
      const city = await newCart({ country_code: "UZ", province: "город Ташкент" });
      expect(city.shipping_address).toMatchObject({ country_code: "uz", province: "uz-tk" });

      const undecided = await newCart({ country_code: "uz", city: "Tashkent" });
      expect(await prices(undecided.id)).toEqual({ pickup: 0 });

      const changed = await post(`/store/carts/${undecided.id}`, {
        shipping_address: { country_code: "uz", province: "Ташкентская область" },
      });
      expect(changed.data.cart.shipping_address.province).toBe("uz-to");

      const refused = await post(
        `/store/carts/${undecided.id}`,
        { shipping_address: { country_code: "uz", province: "Tashkent" } },
        { "x-medusa-locale": "ru-RU" },
      );
      expect(refused.status).toBe(400);
      expect(refused.data.message).toMatch(/Не удалось определить область/);

      const regions = await api.get("/store/uz/regions", { headers });
      expect(regions.data.regions).toHaveLength(14);
      const again = await api.get("/store/uz/regions", {
        headers: { ...headers, "if-none-match": regions.headers.etag },
        validateStatus: () => true,
      });
      expect(again.status).toBe(304);
      const wrong = await api.get("/store/uz/regions?code=nowhere", {
        headers,
        validateStatus: () => true,
      });
      expect(wrong.status).toBe(400);
    }

    /** Products named as people call them, in either alphabet, are among the first three. */
    async function searchFindsWhatPeopleMean() {
      await filledIndex(container);
      await refreshSearch(container);
      const missed: string[] = [];
      for (const [query, handle] of RELEVANCE) {
        const { products } = await get(
          `/store/medicines/search?limit=3&q=${encodeURIComponent(query)}`,
        );
        const handles = products.map((product: { handle: string }) => product.handle);
        if (!handles.some((found: string) => handle.test(found))) {
          missed.push(`${query}: ${handles.join(", ")}`);
        }
      }
      expect(RELEVANCE.length).toBeGreaterThanOrEqual(100);
      expect(missed).toEqual([]);
    }

    async function medicinesHaveAlternatives() {
      const { products } = await get("/store/products?handle=drotaverin-sd-tabletkalar");
      const [{ id }] = products;
      const { medicine } = await get(`/store/medicines/${id}?locale=ru-RU`);
      expect(medicine).toMatchObject({
        rx_class: "otc",
        form: "таблетки",
        strength: "40 мг",
        country: "Узбекистан",
        substances: [{ name: "дротаверин", inn: "drotaverine" }],
      });
      const { alternatives } = await get(`/store/medicines/${id}/alternatives`);
      expect(alternatives.length).toBeGreaterThanOrEqual(2);
      expect(alternatives.map((one: { product_id: string }) => one.product_id)).not.toContain(id);
    }

    async function prescriptionMedicinesAreInNoPromotion() {
      const { products } = await get(
        "/store/products?handle=lozamig-sd-tabletkalar&fields=id,discountable",
      );
      const [{ id, discountable }] = products;
      expect(discountable).toBe(false);
      expect((await get(`/store/medicines/${id}`)).medicine.rx_class).toBe("rx");
      const { alternatives } = await get(`/store/medicines/${id}/alternatives`);
      expect(alternatives.map(({ handle }: { handle: string }) => handle).sort()).toEqual([
        "artamaksan-tabletkalar",
        "lozartan-ml-tabletkalar",
      ]);
    }

    async function secondRunChangesNothing() {
      const before = await fingerprint();
      const files = readdirSync(uploads).length;
      const second = await seedShop(container, { products: null });
      expect(second.created).toBe(0);
      expect(second.publishableKey).toBe(summary.publishableKey);
      expect(await fingerprint()).toEqual(before);
      expect(readdirSync(uploads)).toHaveLength(files);
    }

    /** A shop seeded when every division had flat options of its own; a merchant has changed a price and named an option. */
    async function flatDeliveryIsBroughtOver() {
      const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      await database.raw("truncate uz_tariff_zone, uz_tariff_change");
      const fulfillment = container.resolve(Modules.FULFILLMENT);
      const [set] = await fulfillment.listFulfillmentSets({ type: "shipping" });
      const [profile] = await fulfillment.listShippingProfiles({ type: "default" });
      const types = await fulfillment.listShippingOptionTypes({});
      const zones = await fulfillment.createServiceZones(
        ["uz-tk", "uz-sa"].map((province_code) => ({
          name: province_code,
          fulfillment_set_id: set!.id,
          geo_zones: [{ type: "province" as const, country_code: "uz", province_code }],
        })),
      );
      await createShippingOptionsWorkflow(container).run({
        input: [
          { name: "Oddiy yetkazib berish", code: "standard", zone: zones[0]!, amount: 15_000 },
          { name: "Tezkor yetkazib berish", code: "express", zone: zones[0]!, amount: 25_000 },
          { name: "Oddiy yetkazib berish", code: "standard", zone: zones[1]!, amount: 32_000 },
          { name: "Tezkor yetkazib berish", code: "express", zone: zones[1]!, amount: 41_000 },
          { name: "Dron", code: "express", zone: zones[1]!, amount: 90_000 },
        ].map(({ name, code, zone, amount }) => ({
          name,
          price_type: "flat" as const,
          provider_id: "manual_manual",
          service_zone_id: zone.id,
          shipping_profile_id: profile!.id,
          type_id: types.find((type) => type.code === code)!.id,
          prices: [{ currency_code: "uzs", amount }],
        })),
      });
      await seedShop(container, { products: null });

      const left = await fulfillment.listShippingOptions(
        { service_zone: { id: zones.map(({ id }) => id) } },
        { relations: ["service_zone"] },
      );
      expect(left.map(({ name }) => name)).toEqual(["Dron"]);
      for (const [province, offers] of [
        ["uz-tk", { standard: 15_000, express: 25_000 }],
        ["uz-sa", { standard: 32_000, express: 41_000, Dron: 90_000 }],
        ["uz-qr", { standard: 25_000, express: 35_000 }],
      ] as const) {
        const cart = await newCart({ country_code: "uz", province });
        expect([province, await prices(cart.id)]).toEqual([province, { ...offers, pickup: 0 }]);
      }
    }

    /** What a killed run leaves behind: products without prices, stock, channel or translations. */
    async function halfARunIsCompleted() {
      const before = await counts();
      const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      await database.raw("delete from product_variant_price_set");
      await database.raw("delete from inventory_level");
      await database.raw("delete from product_sales_channel");
      await database.raw("delete from translation where reference = 'product'");
      await seedShop(container, { products: null });
      const after = await counts();
      // Price sets that lost their variant stay behind, and a job asks about the SMS account in its own time; everything a
      // buyer meets is whole again.
      for (const table of ["price_set", "price", "eskiz_account"]) {
        delete before[table];
        delete after[table];
      }
      expect(after).toEqual(before);
    }

    /** Number of rows and latest change of every table but the search index's, which follows the products in its own time. */
    async function fingerprint(): Promise<Record<string, string>> {
      const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      const { rows } = await database.raw(
        `select table_name from information_schema.columns
         where table_schema = 'public' and column_name = 'updated_at' and table_name not like 'search\\_%'`,
      );
      const result: Record<string, string> = {};
      for (const { table_name } of rows as { table_name: string }[]) {
        const { rows: found } = await database.raw(
          `select count(*) || ' rows, last changed ' || coalesce(max(updated_at)::text, 'never') as state from "${table_name}"`,
        );
        result[table_name] = found[0].state;
      }
      expect(Object.keys(result).length).toBeGreaterThan(50);
      return result;
    }

    async function counts(): Promise<Record<string, number>> {
      return Object.fromEntries(
        Object.entries(await fingerprint()).map(([table, state]) => [table, parseInt(state, 10)]),
      );
    }

    async function get(url: string) {
      return (await api.get(url, { headers })).data;
    }

    async function post(url: string, body: unknown, more: Record<string, string> = {}) {
      return api.post(url, body, { headers: { ...headers, ...more }, validateStatus: () => true });
    }

    async function newCart(shipping_address: Record<string, string>, locale = "uz-UZ") {
      const { regions } = await get("/store/regions");
      const region_id = regions[0].id;
      const { data } = await post("/store/carts", { region_id, shipping_address, locale });
      return data.cart;
    }
  },
});
