import { DEFAULT_ZONE_ID, TASHKENT_ZONE_ID } from "@medusa-uz/fulfillment-uz";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import type { AxiosResponse } from "axios";
import { openCalculatedDelivery, type CalculatedDelivery } from "./calculated-delivery";
import { storeHeaders } from "./orders";
import { openSecondProfile } from "./second-profile";
import { openShop, type Shop } from "./shop";
import { staffHeaders } from "./staff";

jest.setTimeout(5 * 60_000);

const YUNUSOBOD = "1726266";
/** In the middle of Tashkent. */
const PIN = { lat: 41.3111, lng: 69.2797 };
const AROUND_PIN = [
  [69.25, 41.28],
  [69.3, 41.28],
  [69.3, 41.33],
  [69.25, 41.33],
];
/** The smallest price of goods in the shop, so'm. */
const PRICE = 150_000;

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer;
    let shop: Shop;
    let delivery: CalculatedDelivery;
    let staff: { headers: Record<string, string> };

    beforeEach(async () => {
      container = getContainer();
      shop = await openShop(container, { price: PRICE, delivery: 9_000 });
      delivery = await openCalculatedDelivery(container, shop);
      staff = await staffHeaders(container);
    });

    const ask = (
      method: "get" | "post" | "delete",
      url: string,
      headers: Record<string, string>,
      data?: object,
    ): Promise<AxiosResponse> =>
      api.request({ method, url, data, headers, validateStatus: () => true });
    const store = (method: "get" | "post", path: string, data?: object) =>
      ask(method, `/store${path}`, storeHeaders(shop).headers, data);
    const admin = (method: "get" | "post" | "delete", path: string, data?: object) =>
      ask(method, `/admin/uz-delivery${path}`, staff.headers, data);

    it("follows the merchant's tariffs from the next cart on, and a cart at an old price becomes no order", async () => {
      await pricesOfPlaces();
      const cart_id = await filledCart("uz-tk", "standard", "pp_payme_payme");
      expect(await totals(cart_id)).toEqual({ shipping: 15_000, total: PRICE + 15_000 });

      await change(TASHKENT_ZONE_ID, { services: costing(18_000, 28_000) });
      expect(await offered(await cartTo("uz-tk"))).toMatchObject({
        standard: 18_000,
        express: 28_000,
      });
      expect(await offered(await cartTo("uz-to"))).toMatchObject({ standard: 25_000 });

      const refused = await store("post", `/carts/${cart_id}/complete`);
      expect(refused.status).toBe(409);
      expect(refused.data).toMatchObject({
        type: "not_allowed",
        code: "delivery_price_changed",
        delivery: { old: 15_000, now: 18_000 },
      });
      expect(await totals(cart_id)).toEqual({ shipping: 18_000, total: PRICE + 18_000 });

      await choosePayment(cart_id, "pp_payme_payme");
      const { data } = await store("post", `/carts/${cart_id}/complete`);
      expect(data.order).toMatchObject({ shipping_total: 18_000, total: PRICE + 18_000 });
      // The order stays as it is, and completing it again answers with it, whatever the tariffs are by then.
      await change(TASHKENT_ZONE_ID, { services: costing(90_000, 90_000) });
      const again = await store("post", `/carts/${cart_id}/complete`);
      expect(again.data.order).toMatchObject({ id: data.order.id, total: PRICE + 18_000 });

      await aServiceIsTakenAway();
      await promisesAreKept();
      await ordersAtAFlatPriceAreNotAsked();
    });

    /** The vectors of the city, the region that has its name, and places nobody knows. */
    async function pricesOfPlaces() {
      for (const city of ["uz-tk", "UZ-TK", "TK", "Toshkent shahri", "город Ташкент"]) {
        expect([city, await offered(await cartTo(city))]).toEqual([
          city,
          { standard: 15_000, express: 25_000 },
        ]);
      }
      for (const region of ["Toshkent viloyati", "uz-qr", "uz-sa"]) {
        expect([region, await offered(await cartTo(region))]).toEqual([
          region,
          { standard: 25_000, express: 35_000 },
        ]);
      }
      const unsure = await store("post", "/carts", { region_id: shop.region_id });
      expect(await offered(unsure.data.cart.id)).toEqual({});
      const noDivision = await address(unsure.data.cart.id, { city: "Tashkent" });
      expect(noDivision.status).toBe(200);
      expect(await offered(unsure.data.cart.id)).toEqual({});
      const guessed = await address(unsure.data.cart.id, { province: "Tashkent" });
      expect(guessed.status).toBe(400);
    }

    /** The merchant ends express in the city while a cart has it. */
    async function aServiceIsTakenAway() {
      const cart_id = await filledCart("uz-tk", "express", "pp_payme_payme");
      const services = costing(18_000, 28_000);
      services.express.enabled = false;
      await change(TASHKENT_ZONE_ID, { services });

      const refused = await store("post", `/carts/${cart_id}/complete`);
      expect(refused.data).toMatchObject({
        code: "delivery_price_changed",
        delivery: { old: 90_000, now: null },
      });
      expect(await offered(cart_id)).toEqual({ standard: 18_000 });
      expect((await totals(cart_id)).shipping).toBe(0);
      expect((await choose(cart_id, "express")).status).toBe(400);
      expect((await choose(cart_id, "standard")).status).toBe(200);
    }

    /** What was promised at checkout goes into the order, whatever the merchant changes; what is over is promised anew. */
    async function promisesAreKept() {
      const kept = await filledCart("uz-tk", "standard", "pp_payme_payme");
      const over = await filledCart("uz-tk", "standard", "pp_payme_payme");
      const { data } = await store("get", `/uz/delivery?cart_id=${kept}`);
      const { window } = data.options.find(
        ({ service }: { service: string }) => service === "standard",
      );
      const cart = container.resolve(Modules.CART);
      const [method] = await cart.listShippingMethods({ cart_id: over });
      const past = { from: "2026-01-05T10:00:00+05:00", to: "2026-01-05T20:00:00+05:00" };
      await cart.updateShippingMethods([
        { id: method!.id, data: { ...method!.data, window: past } },
      ]);

      const days = { from_days: 9, to_days: 9, from: "09:00", to: "11:00" };
      await change(TASHKENT_ZONE_ID, { window: { standard: days, express: days } });
      expect((await orderedWindow(kept)).to).toBe(window.to);
      expect((await orderedWindow(over)).to).toMatch(/T11:00:00\+05:00$/);
    }

    /** Completes, and reads the promise out of the order's delivery. */
    async function orderedWindow(cart_id: string): Promise<{ from: string; to: string }> {
      const { data } = await store("post", `/carts/${cart_id}/complete`);
      const order = await container
        .resolve(Modules.ORDER)
        .retrieveOrder(data.order.id, { relations: ["shipping_methods"] });
      return order.shipping_methods![0]!.data!.window as { from: string; to: string };
    }

    /** Options of other providers are the merchant's own affair. */
    async function ordersAtAFlatPriceAreNotAsked() {
      const cart_id = await cartTo("uz-tk");
      const body = { option_id: shop.shipping_option_id };
      await store("post", `/carts/${cart_id}/shipping-methods`, body);
      await choosePayment(cart_id, "pp_payme_payme");
      const { data } = await store("post", `/carts/${cart_id}/complete`);
      expect(data.order.shipping_total).toBe(9_000);
    }

    it("is not offered abroad, and an address is stored in one form", async () => {
      await abroad();

      const metadata = {
        district_soato: Number(YUNUSOBOD),
        landmark: "  Alisher \n Navoiy   teatri yonida ",
        pin: { ...PIN, lat: 41.31110049 },
      };
      const cart_id = await cartTo("uz-tk");
      const stored = await address(cart_id, { province: "TK", metadata });
      expect(stored.data.cart.shipping_address.metadata).toEqual({
        district_soato: YUNUSOBOD,
        landmark: "Alisher Navoiy teatri yonida",
        pin: { lat: 41.3111, lng: 69.2797 },
      });
      for (const [wrong, message] of [
        [{ pin: { lat: 69.2797, lng: 41.3111 } }, /за пределами/],
        [{ pin: { lat: "41.3", lng: 69.2 } }, /за пределами/],
        [{ landmark: "a".repeat(201) }, /200/],
        [{ district_soato: "1718203" }, /Выбранный район/],
      ] as const) {
        const refused = await ask(
          "post",
          `/store/carts/${cart_id}`,
          { ...storeHeaders(shop).headers, "x-medusa-locale": "ru-RU" },
          { shipping_address: { country_code: "uz", province: "uz-tk", metadata: wrong } },
        );
        expect([wrong, refused.status]).toEqual([wrong, 400]);
        expect(refused.data.message).toMatch(message);
      }
      await zonesAreNarrowed(cart_id);
    });

    /** Medusa refuses a country its region does not sell to; a cart that has one all the same is offered nothing. */
    async function abroad() {
      const cart_id = await cartTo("uz-tk");
      expect((await choose(cart_id, "standard")).status).toBe(200);
      const refused = await address(cart_id, { country_code: "kz", province: "TK" });
      expect([refused.status, refused.data.type]).toEqual([400, "invalid_data"]);

      const { data } = await store("get", `/carts/${cart_id}?fields=*shipping_address`);
      const { id } = data.cart.shipping_address;
      await container.resolve(Modules.CART).updateAddresses([{ id, country_code: "kz" }]);
      expect(await offered(cart_id)).toEqual({});
      expect((await choose(cart_id, "express")).status).toBe(400);
    }

    /** A district, then a polygon around a pin, each dearer than what holds it. */
    async function zonesAreNarrowed(cart_id: string) {
      const input = await zoneInput();
      const district = { ...input, divisions: [], districts: [YUNUSOBOD] };
      const made = await admin("post", "/zones", {
        ...district,
        services: costing(20_000, 30_000),
      });
      expect(made.status).toBe(201);
      await address(cart_id, { province: "uz-tk", metadata: { district_soato: YUNUSOBOD } });
      expect(await offered(cart_id)).toMatchObject({ standard: 20_000, express: 30_000 });

      const around = { polygon: AROUND_PIN, polygon_divisions: ["uz-tk"] };
      const drawn = { ...input, divisions: [], ...around };
      const zone = await admin("post", "/zones", { ...drawn, services: costing(30_000, 40_000) });
      expect(zone.status).toBe(201);
      const metadata = { district_soato: YUNUSOBOD, pin: PIN };
      await address(cart_id, { province: "uz-tk", metadata });
      expect(await offered(cart_id)).toMatchObject({ standard: 30_000, express: 40_000 });
      // Shared in Tashkent, ordered to Nukus: nobody moves the parcel there.
      const nukus = { district_soato: "1735401", pin: PIN };
      await address(cart_id, { province: "uz-qr", metadata: nukus });
      expect(await offered(cart_id)).toMatchObject({ standard: 25_000, express: 35_000 });
      const away = { district_soato: YUNUSOBOD, pin: { lat: 41.36, lng: 69.28 } };
      await address(cart_id, { province: "uz-tk", metadata: away });
      expect(await offered(cart_id)).toMatchObject({ standard: 20_000, express: 30_000 });
    }

    it("adds the fee for cash once cash is chosen, weighs, and is free from a sum on", async () => {
      await change(TASHKENT_ZONE_ID, {
        cod_fee: 5_000,
        free_from: 3 * PRICE,
        weight_steps: [
          { over_g: 1_000, price: 4_000 },
          { over_g: 5_000, price: 12_000 },
        ],
      });
      await updateProductVariantsWorkflow(container).run({
        input: { product_variants: [{ id: shop.variant_id, weight: 800 }] },
      });

      const cart_id = await filledCart("uz-tk", "standard", "pp_payme_payme");
      expect(await totals(cart_id)).toEqual({ shipping: 15_000, total: PRICE + 15_000 });
      await choosePayment(cart_id, "pp_system_default");
      expect(await totals(cart_id)).toEqual({ shipping: 20_000, total: PRICE + 20_000 });
      expect(await session(cart_id)).toEqual(["pp_system_default", PRICE + 20_000]);
      await choosePayment(cart_id, "pp_payme_payme");
      expect(await totals(cart_id)).toEqual({ shipping: 15_000, total: PRICE + 15_000 });
      await choosePayment(cart_id, "pp_system_default");

      // The fee stays where it was when the shopper changes their mind about the rest.
      await choose(cart_id, "express", { cod: false });
      expect((await totals(cart_id)).shipping).toBe(30_000);
      await choose(cart_id, "standard");
      const { data: heavier } = await store("post", `/carts/${cart_id}/line-items`, {
        variant_id: shop.variant_id,
        quantity: 1,
      });
      expect(heavier.cart.shipping_total).toBe(15_000 + 4_000 + 5_000);
      const { data: free } = await store("post", `/carts/${cart_id}/line-items`, {
        variant_id: shop.variant_id,
        quantity: 1,
      });
      expect(free.cart.shipping_total).toBe(5_000);
      await choosePayment(cart_id, "pp_system_default");
      const { data } = await store("post", `/carts/${cart_id}/complete`);
      expect(data.order).toMatchObject({ shipping_total: 5_000, total: 3 * PRICE + 5_000 });

      // A session that was there before the delivery cannot leave the fee out.
      await aCartWithoutFeeIsRefused();
      await cashChosenAfterOrderingCostsTheSame();
      await theFeeBringsNoTariffAlong();
    });

    /** The price of an order stays: who decides to pay the courier afterwards is promised the sum of the order. */
    async function cashChosenAfterOrderingCostsTheSame() {
      const cart_id = await filledCart("uz-tk", "standard", "pp_payme_payme");
      const { data } = await store("post", `/carts/${cart_id}/complete`);
      expect(data.order.total).toBe(PRICE + 15_000);
      const path = `/orders/${data.order.id}/payment`;
      const cash = await store("post", path, { provider_id: "pp_system_default" });
      expect(cash.status).toBe(200);
      expect((await store("get", path)).data.payment).toMatchObject({
        provider_id: "pp_system_default",
        amount: PRICE + 15_000,
      });
    }

    /** The tariff changes between the shopper's look and the choice of cash: the new price is told, not slipped in. */
    async function theFeeBringsNoTariffAlong() {
      const cart_id = await filledCart("uz-tk", "standard", "pp_payme_payme");
      await change(TASHKENT_ZONE_ID, { services: costing(18_000, 28_000) });
      await choosePayment(cart_id, "pp_system_default");
      expect((await totals(cart_id)).shipping).toBe(15_000);
      const refused = await store("post", `/carts/${cart_id}/complete`);
      expect(refused.status).toBe(409);
      expect(refused.data).toMatchObject({ delivery: { old: 15_000, now: 23_000 } });
      await choosePayment(cart_id, "pp_system_default");
      const { data } = await store("post", `/carts/${cart_id}/complete`);
      expect(data.order.shipping_total).toBe(23_000);
    }

    it("delivers goods of two shipping profiles as two parcels, each at its own price", async () => {
      const cold = await openSecondProfile(container, shop);
      const own = { profile_prices: { [cold.profile_id]: { standard: 40_000 } }, cod_fee: 5_000 };
      await change(TASHKENT_ZONE_ID, own);
      const cart_id = await cartTo("uz-tk");
      const dry = await store("get", `/uz/delivery?cart_id=${cart_id}`);
      expect(ofProfile(dry.data.options, cold.profile_id)).toEqual([]);

      const line = { variant_id: cold.variant_id, quantity: 1 };
      expect((await store("post", `/carts/${cart_id}/line-items`, line)).status).toBe(200);
      const { data: both } = await store("get", `/uz/delivery?cart_id=${cart_id}`);
      expect(ofProfile(both.options, cold.profile_id)).toEqual([[cold.option_id, 40_000]]);
      expect(both.options).toContainEqual(
        expect.objectContaining({ shipping_option_id: delivery.standard, price: 15_000 }),
      );

      await choose(cart_id, "standard");
      await choosePayment(cart_id, "pp_payme_payme");
      expect((await store("post", `/carts/${cart_id}/complete`)).status).toBe(400);
      const path = `/carts/${cart_id}/shipping-methods`;
      await store("post", path, { option_id: cold.option_id });
      expect((await totals(cart_id)).shipping).toBe(55_000);
      await choosePayment(cart_id, "pp_system_default");
      expect((await totals(cart_id)).shipping).toBe(60_000);

      await change(TASHKENT_ZONE_ID, { services: costing(18_000, 28_000) });
      const refused = await store("post", `/carts/${cart_id}/complete`);
      expect(refused.data).toMatchObject({ delivery: { old: 60_000, now: 63_000 } });
      // Chosen again, as a storefront does: the fee is neither lost nor taken twice.
      await choose(cart_id, "standard");
      await store("post", path, { option_id: cold.option_id });
      await choosePayment(cart_id, "pp_system_default");
      const { data } = await store("post", `/carts/${cart_id}/complete`);
      expect(data.order).toMatchObject({ shipping_total: 63_000, total: 2 * PRICE + 63_000 });
    });

    const ofProfile = (
      options: { shipping_option_id: string; shipping_profile_id: string; price: number }[],
      profile: string,
    ) =>
      options
        .filter(({ shipping_profile_id }) => shipping_profile_id === profile)
        .map(({ shipping_option_id, price }) => [shipping_option_id, price]);

    async function aCartWithoutFeeIsRefused() {
      const cart_id = await filledCart("uz-tk", "standard", "pp_system_default");
      const cart = container.resolve(Modules.CART);
      const { data } = await store("get", `/carts/${cart_id}?fields=*shipping_methods`);
      const [method] = data.cart.shipping_methods;
      await cart.updateShippingMethods([{ id: method.id, amount: 15_000, data: { cod: false } }]);
      const refused = await store("post", `/carts/${cart_id}/complete`);
      expect(refused.data).toMatchObject({ delivery: { old: 15_000, now: 20_000 } });
      expect((await totals(cart_id)).shipping).toBe(20_000);
    }

    it("lets a merchant edit tariffs safely, see what they cost, and open pick-up points", async () => {
      const { data: before } = await admin("get", "/zones");
      expect(before.zones.map(({ id }: { id: string }) => id)).toEqual([
        TASHKENT_ZONE_ID,
        DEFAULT_ZONE_ID,
      ]);
      const input = await zoneInput();
      const elsewhere = { ...input, divisions: ["uz-sa"] };
      for (const [wrong, code] of [
        [{ ...elsewhere, services: costing(-1, 5_000) }, "price_negative"],
        [{ ...elsewhere, services: costing(1_000_001, 5_000) }, "price_over_limit"],
        [{ ...elsewhere, divisions: ["uz-zz"] }, "unknown_division"],
        [{ ...elsewhere, districts: ["1"] }, "unknown_district"],
        [{ ...elsewhere, divisions: ["uz-tk"] }, "zone_overlap"],
        [{ ...elsewhere, polygon: [0, 2, 1, 3].map((i) => AROUND_PIN[i]) }, "polygon_crosses"],
        [{ ...elsewhere, polygon: tiny }, "polygon_small"],
        [{ ...elsewhere, polygon: AROUND_PIN }, "polygon_division_missing"],
        [{ ...elsewhere, cutoff: "25:00" }, "invalid"],
        [{ ...elsewhere, services: costing(1_000.5, 5_000) }, "invalid"],
        [{ ...elsewhere, surprise: true }, "invalid"],
      ] as const) {
        const { status, data } = await admin("post", "/zones", wrong);
        expect([status, data.code, typeof data.message]).toEqual([400, code, "string"]);
      }

      const made = await admin("post", "/zones", elsewhere);
      const { id } = made.data.zone;
      // Two of the staff at once: one of them has to look again.
      const rivals = await Promise.all(
        [21_000, 22_000].map((price) =>
          admin("post", `/zones/${id}`, { version: 1, services: costing(price, price) }),
        ),
      );
      expect(rivals.map(({ status }) => status).sort()).toEqual([200, 409]);
      const lost = rivals.find(({ status }) => status === 409)!;
      expect(lost.data).toMatchObject({ code: "zone_changed", zone: { id, version: 2 } });
      expect((await admin("delete", `/zones/${DEFAULT_ZONE_ID}?version=1`)).status).toBe(409);
      expect((await admin("delete", `/zones/${id}?version=1`)).data.code).toBe("zone_changed");
      expect((await admin("delete", `/zones/${id}?version=2`)).data).toEqual({ id, deleted: true });
      const { data: history } = await admin("get", `/history?zone_id=${id}`);
      expect(history).toMatchObject({
        count: 3,
        changes: [
          { before: { version: 2 }, after: null },
          { before: { version: 1 }, after: { version: 2 } },
          { before: null, after: { version: 1 }, who: { email: "merchant@example.uz" } },
        ],
      });

      const { data: nukus } = await admin("post", "/preview", {
        province: "uz-qr",
        district_soato: "1735401",
        items_total: 100_000,
        weight_g: 500,
        cod: false,
        at: "2026-11-23T09:00:00+05:00",
      });
      expect(nukus).toMatchObject({
        zone: { id: DEFAULT_ZONE_ID, by: "default" },
        services: [
          { service: "standard", price: 25_000, reasons: [{ kind: "base", amount: 25_000 }] },
          {
            service: "express",
            price: 35_000,
            window: { from: "2026-11-24T10:00:00+05:00", to: "2026-11-24T20:00:00+05:00" },
          },
        ],
      });
      await pickupPoints();
    });

    async function pickupPoints() {
      const cart_id = await cartTo("uz-tk");
      expect(await offered(cart_id)).not.toHaveProperty("pickup");
      expect((await choose(cart_id, "pickup")).status).toBe(400);

      const day = { from: "00:00", to: "23:59" };
      const point = {
        stock_location_id: shop.stock_location_id,
        name: { uz: "Ombor", ru: "Склад", en: "Warehouse" },
        address: { uz: "Amir Temur 1", ru: "Амира Темура 1", en: "1 Amir Temur" },
        phone: "+998712000000",
        hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
        ...PIN,
        map_url: null,
        active: true,
      };
      const wrong = [
        { ...point, stock_location_id: "sloc_none" },
        { ...point, lat: null },
        { ...point, map_url: "javascript:alert(1)" },
      ];
      for (const body of wrong) {
        expect((await admin("post", "/pickup-points", body)).status).toBe(400);
      }
      const made = await admin("post", "/pickup-points", point);
      expect(made.status).toBe(201);
      const { id } = made.data.pickup_point;
      const { data } = await store("get", "/uz/pickup-points?locale=ru-RU");
      expect(data.pickup_points).toMatchObject([
        { id, name: "Склад", is_open: true, map_url: expect.stringContaining("41.3111,69.2797") },
      ]);

      expect(await offered(cart_id)).toMatchObject({ pickup: 0 });
      expect((await choose(cart_id, "pickup", { pickup_point_id: "none" })).status).toBe(400);
      const chosen = await choose(cart_id, "pickup");
      expect(chosen.data.cart.shipping_methods[0].data).toEqual({
        service: "pickup",
        pickup_point_id: id,
      });
      await choosePayment(cart_id, "pp_system_default");
      const { data: placed } = await store("post", `/carts/${cart_id}/complete`);
      expect(placed.order.total).toBe(PRICE);

      await admin("post", `/pickup-points/${id}`, { active: false });
      expect((await store("get", "/uz/pickup-points")).data.pickup_points).toEqual([]);
      expect((await admin("delete", `/pickup-points/${id}`)).status).toBe(200);
      expect((await admin("delete", `/pickup-points/${id}`)).status).toBe(404);
    }

    const tiny = [
      [69.25, 41.28],
      [69.2501, 41.28],
      [69.2501, 41.2801],
    ];

    const costing = (standard: number, express: number) => ({
      standard: { price: standard, enabled: true },
      express: { price: express, enabled: true },
    });

    /** The zone of Tashkent as a merchant would send it. */
    async function zoneInput() {
      const { data } = await admin("get", "/zones");
      const { id, version, is_default, updated_at, ...input } = data.zones[0];
      expect([id, version, is_default, typeof updated_at]).toEqual([
        TASHKENT_ZONE_ID,
        expect.any(Number),
        false,
        "string",
      ]);
      return input as Record<string, unknown>;
    }

    async function change(id: string, changes: object) {
      const { data } = await admin("get", "/zones");
      const { version } = data.zones.find((zone: { id: string }) => zone.id === id);
      const answer = await admin("post", `/zones/${id}`, { version, ...changes });
      expect(answer.status).toBe(200);
    }

    async function cartTo(province: string): Promise<string> {
      const shipping_address = { country_code: "uz", province, first_name: "Aziza" };
      const { data } = await store("post", "/carts", {
        region_id: shop.region_id,
        email: "buyer@example.uz",
        shipping_address,
        billing_address: shipping_address,
        items: [{ variant_id: shop.variant_id, quantity: 1 }],
      });
      return data.cart.id;
    }

    async function filledCart(
      province: string,
      service: keyof CalculatedDelivery,
      provider_id: string,
    ): Promise<string> {
      const cart_id = await cartTo(province);
      expect((await choose(cart_id, service)).status).toBe(200);
      await choosePayment(cart_id, provider_id);
      return cart_id;
    }

    const address = (cart_id: string, changes: object) =>
      store("post", `/carts/${cart_id}?fields=*shipping_address`, {
        shipping_address: { country_code: "uz", ...changes },
      });

    const choose = (cart_id: string, service: keyof CalculatedDelivery, data: object = {}) =>
      store("post", `/carts/${cart_id}/shipping-methods?fields=*shipping_methods`, {
        option_id: delivery[service],
        data,
      });

    async function choosePayment(cart_id: string, provider_id: string): Promise<void> {
      const { data } = await store("post", "/payment-collections", { cart_id });
      const path = `/payment-collections/${data.payment_collection.id}/payment-sessions`;
      expect((await store("post", path, { provider_id })).status).toBe(200);
    }

    /** Provider and amount of the payment session. */
    async function session(cart_id: string): Promise<[string, number]> {
      const fields = "payment_collection.payment_sessions.*";
      const { data } = await store("get", `/carts/${cart_id}?fields=${fields}`);
      const [only] = data.cart.payment_collection.payment_sessions;
      return [only.provider_id, only.amount];
    }

    async function totals(cart_id: string): Promise<{ shipping: number; total: number }> {
      const { data } = await store("get", `/carts/${cart_id}`);
      return { shipping: data.cart.shipping_total, total: data.cart.total };
    }

    /** What every offered service of the tariffs costs, so'm. */
    async function offered(cart_id: string): Promise<Record<string, number>> {
      const { data } = await store("get", `/uz/delivery?cart_id=${cart_id}`);
      const own = data.options.filter(({ service }: { service: string | null }) => service);
      return Object.fromEntries(
        own.map((option: { service: string; price: number }) => [option.service, option.price]),
      );
    }
  },
});
