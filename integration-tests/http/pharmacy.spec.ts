import { MEDICINE_MODULE, refreshSearch, type MedicineEntry } from "@medusa-uz/pharmacy";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import type { AxiosError } from "axios";
import { filledIndex } from "./filled-index";
import { fillCart, storeHeaders } from "./orders";
import { openShop, type Shop } from "./shop";
import { staffHeaders } from "./staff";

jest.setTimeout(5 * 60_000);

type Medicines = {
  save(entries: MedicineEntry[]): Promise<void>;
  saveBatches(
    batches: { variant_id: string; series: string; expires_on: string; quantity: number }[],
  ): Promise<void>;
};

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer;
    let shop: Shop;
    let product_id: string;

    beforeEach(async () => {
      container = getContainer();
      shop = await openShop(container, { stock: 10 });
      const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "product_variant",
        fields: ["product_id"],
        filters: { id: shop.variant_id },
      });
      product_id = data[0].product_id as string;
    });

    const medicines = () => container.resolve<Medicines>(MEDICINE_MODULE);
    const makeMedicine = (rx_class: MedicineEntry["rx_class"]) =>
      medicines().save([
        {
          product_id,
          rx_class,
          form: "Таблетки",
          country: "Узбекистан",
          substances: [{ inn: "paracetamol", ru: "парацетамол", strength: "500 мг" }],
          packs: [{ variant_id: shop.variant_id, pack: "20 dona" }],
        },
      ]);
    const refusal = (call: Promise<unknown>) =>
      call.then(
        () => null,
        (error: AxiosError<{ code?: string }>) => ({
          status: error.response?.status,
          code: error.response?.data.code,
        }),
      );
    const post = (path: string, body: object) => api.post(path, body, storeHeaders(shop));
    const get = (path: string) => api.get(path, storeHeaders(shop));

    // First: between tests the runner empties the module's own tables, and with them its index.
    it("is written down by staff, found by shoppers in any spelling, and forgotten again", async () => {
      await filledIndex(container);
      const { headers } = await staffHeaders(container, "pharmacist@example.uz");
      const admin = { headers };
      const saved = await api.post(
        `/admin/medicines/${product_id}`,
        {
          rx_class: "otc",
          form: "sirop",
          country: "Sloveniya",
          substances: [{ inn: "Xylometazoline", strength: "0,1%" }],
          packs: [{ variant_id: shop.variant_id, gtin: "4780012345678", reference_price: 25000 }],
        },
        admin,
      );
      expect(saved.data.medicine).toMatchObject({ form: "syrup", country: "SI" });

      // Events are told of after the answer.
      await refreshSearch(container);
      for (const q of ["ксилометазолин", "ksilometazolin", "ksilometazolim", "4780012345678"]) {
        const { data } = await get(`/store/medicines/search?q=${encodeURIComponent(q)}`);
        expect([q, data.products.map((one: { id: string }) => one.id)]).toEqual([q, [product_id]]);
      }
      const none = await get("/store/medicines/search?q=xylometazoline&class=rx");
      expect(none.data).toMatchObject({ products: [], count: 0 });
      expect(await refusal(get("/store/medicines/search?order=random"))).toMatchObject({
        status: 400,
      });

      const exported = await api.get("/admin/medicines/files/export?format=csv", admin);
      const file = String(exported.data).replace("Sloveniya", "Germaniya").replace('"SI"', '"DE"');
      const send = async (content: string, preview: boolean) => {
        const form = new FormData();
        form.append("file", new Blob([content]), "medicines.csv");
        return api.post(`/admin/medicines/files/import?preview=${preview}`, form, {
          headers,
          validateStatus: () => true,
        });
      };
      expect((await send(file, true)).data.import).toMatchObject({ changed: 1, applied: false });
      const wrong = file.replace('"otc"', '"maybe"');
      expect(await send(wrong, false)).toMatchObject({
        status: 400,
        data: { import: { applied: false, errors: [{ row: 2, column: "rx_class" }] } },
      });
      expect((await send(file, false)).data.import).toMatchObject({ changed: 1, applied: true });
      const after = await api.get(`/admin/medicines/${product_id}`, admin);
      expect(after.data.medicine).toMatchObject({ country: "DE", rx_class: "otc" });

      await api.delete(`/admin/medicines/${product_id}`, admin);
      expect(await refusal(get(`/store/medicines/${product_id}`))).toMatchObject({
        status: 404,
        code: "not_a_medicine",
      });
    });

    it("never sells on the internet what needs a prescription, wherever a cart takes it up", async () => {
      const full = await fillCart(api, shop);
      const empty = (await post("/store/carts", { region_id: shop.region_id })).data.cart.id;
      const line = { variant_id: shop.variant_id, quantity: 1 };
      for (const [rx_class, code] of [
        ["rx", "prescription_required"],
        ["strict", "forbidden_remote"],
      ] as const) {
        await makeMedicine(rx_class);
        const { data } = await get(`/store/medicines/classes?variants=${shop.variant_id},none`);
        expect(data).toEqual({ classes: { [shop.variant_id]: rx_class }, profile: "uz_strict" });
        const refused = { status: 400, code };
        expect(await refusal(post(`/store/carts/${empty}/line-items`, line))).toEqual(refused);
        expect(
          await refusal(post("/store/carts", { region_id: shop.region_id, items: [line] })),
        ).toEqual(refused);
        expect(await refusal(post(`/store/carts/${full}/complete`, {}))).toEqual(refused);
      }
      await makeMedicine("otc");
      expect(await refusal(post(`/store/carts/${empty}/line-items`, line))).toBeNull();
      expect((await post(`/store/carts/${full}/complete`, {})).data.type).toBe("order");

      // An order stays its cart's answer, whatever has become of the medicine since.
      await makeMedicine("rx");
      expect((await post(`/store/carts/${full}/complete`, {})).data.type).toBe("order");
    });

    it("sells nothing that expires soon", async () => {
      await makeMedicine("otc");
      const day = (days: number) =>
        new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
      await medicines().saveBatches([
        { variant_id: shop.variant_id, series: "OLD", expires_on: day(10), quantity: 7 },
        { variant_id: shop.variant_id, series: "NEW", expires_on: day(400), quantity: 3 },
      ]);
      const { id } = (await post("/store/carts", { region_id: shop.region_id })).data.cart;
      const add = (quantity: number) =>
        refusal(post(`/store/carts/${id}/line-items`, { variant_id: shop.variant_id, quantity }));
      const short = { status: 400, code: "insufficient_inventory" };
      expect(await add(4)).toEqual(short);
      expect(await add(3)).toBeNull();
      expect(await add(1)).toEqual(short);
      const { medicine } = (await get(`/store/medicines/${product_id}`)).data;
      expect(medicine.packs).toMatchObject([{ sellable: 3 }]);
    });
  },
});
