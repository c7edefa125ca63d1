import { carryOutDue } from "@medusa-uz/courier/effects/carry-out";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { CodePost } from "./code-post";
import { CourierPhone, signedInCourier } from "./courier-phone";
import { CourierWorld } from "./courier-world";
import { fillCart, storeHeaders } from "./orders";
import { ownRoutes } from "./own-routes";
import { openShop, type Shop } from "./shop";
import { freshPhone, Shopper } from "./shoppers";
import { staffHeaders } from "./staff";

jest.setTimeout(5 * 60_000);

/** Routes of ours with an id in them, and why it opens nothing of anybody else. A new one must come here. */
const WITH_ID: Record<string, string> = {
  "DELETE /store/auth/sessions/:id": "tried below",
  "GET /store/orders/:id/payment": "whether and how to pay: no name, no address, no goods",
  "POST /store/orders/:id/payment": "the same, and only how it is paid changes",
  "GET /store/orders/:id/delivery": "tried below",
  "GET /store/orders/:id/delivery/events": "tried below",
  "GET /store/tracking/:code":
    "state, window and district for whoever has the code; guesses are counted",
  "GET /store/tracking/:code/events": "the same, live",
  "GET /store/medicines/:product_id": "a product of the shop, the same for everybody",
  "GET /store/medicines/:product_id/alternatives": "the same",
  "GET /store/carts/:id/wishes": "a cart belongs to whoever knows its id, as in Medusa",
  "POST /store/carts/:id/wishes": "the same",
  "DELETE /store/carts/:id/wishes/:variant_id": "the same",
  "POST /store/carts/:id/split-prescription": "the same",
  "GET /store/prescriptions/:id": "tried below",
  "DELETE /store/prescriptions/:id": "tried below",
  "POST /store/prescriptions/:id/files": "tried in prescription-files.spec.ts",
  "GET /store/prescriptions/:id/files/:file_id": "tried in prescription-files.spec.ts",
  "DELETE /store/prescriptions/:id/files/:file_id": "tried in prescription-files.spec.ts",
  "POST /store/prescriptions/:id/answer": "tried below",
  "POST /store/prescriptions/:id/cancel": "tried below",
  "POST /store/prescriptions/:id/consent": "tried below",
  "POST /store/prescriptions/:id/submit": "tried below",
  "POST /store/prescriptions/:id/reserve": "tried below",
  "POST /store/prescriptions/:id/lend": "tried below",
  "DELETE /store/prescriptions/:id/reservation": "tried below",
  "POST /courier/deliveries/:id/actions": "tried below",
  "GET /store/orders/:id/uzcard": "the state of a card payment: no name, no address, no goods",
  "POST /store/orders/:id/uzcard": "the same; a card answers to its own code",
};

type Notify = {
  publish(news: {
    type: string;
    event_key: string;
    recipient: { customer_id: string };
    values?: Record<string, string>;
  }): Promise<void>;
};

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer;
    let shop: Shop;
    let aziza: Shopper;
    let stranger: Shopper;
    let nobody: Shopper;
    let order_id: string;

    beforeEach(async () => {
      container = getContainer();
      shop = await openShop(container);
      const post = new CodePost(container);
      const shopper = () => new Shopper(api, shop, post, freshPhone());
      aziza = await shopper().signIn();
      stranger = await shopper().signIn();
      nobody = shopper();

      const cart_id = await fillCart(api, shop);
      const hers = {
        headers: { ...storeHeaders(shop).headers, authorization: `Bearer ${aziza.access_token}` },
      };
      await api.post(`/store/carts/${cart_id}/customer`, {}, hers);
      const { data } = await api.post(`/store/carts/${cart_id}/complete`, {}, hers);
      order_id = data.order.id;
    });

    it("has a reason for every route of ours that takes an id", async () => {
      const all = [...(await ownRoutes("store")), ...(await ownRoutes("courier"))];
      const routes = all.filter((route) => route.includes("/:")).sort();
      expect(Object.keys(WITH_ID).sort()).toEqual(routes);
    });

    it("shows an order to its account alone, and tells the others nothing but its payment", async () => {
      expect((await aziza.get(`/store/orders/${order_id}`)).status).toBe(200);
      expect((await aziza.get("/store/orders")).data.orders.map(({ id }) => id)).toEqual([
        order_id,
      ]);
      for (const other of [stranger, nobody]) {
        const answer = await other.get(`/store/orders/${order_id}`);
        expect(answer.status).toBe(404);
        expect(JSON.stringify(answer.data)).not.toMatch(/Karimova|Amir Temur|1234567/);
        const payment = await other.get(`/store/orders/${order_id}/payment`);
        expect(JSON.stringify(payment.data)).not.toMatch(/Karimova|Amir Temur|1234567/);
      }
      expect((await stranger.get("/store/orders")).data.orders).toEqual([]);
      expect((await nobody.get("/store/orders")).status).toBe(401);
    });

    it("keeps addresses, messages, sessions and settings to whom they belong", async () => {
      const me = "/store/customers/me";
      const made = await aziza.send(`${me}/addresses`, { address_1: "Amir Temur 1", city: "T" });
      expect(made.status).toBe(200);
      const { rows } = await container
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw("select id from customer_address where customer_id = ?", [aziza.customer_id]);
      const address = `${me}/addresses/${rows[0].id}`;
      expect((await aziza.get(address)).status).toBe(200);
      for (const other of [stranger, nobody]) {
        expect((await other.get(address)).status).toBeGreaterThanOrEqual(401);
        expect((await other.send(address, { city: "X" })).status).toBeGreaterThanOrEqual(401);
        expect((await other.call("delete", address)).status).toBeGreaterThanOrEqual(401);
      }
      expect((await aziza.get(address)).status).toBe(200);

      await container.resolve<Notify>("notify").publish({
        type: "welcome",
        event_key: "of-aziza",
        recipient: { customer_id: aziza.customer_id },
      });
      const inbox = async (who: Shopper) =>
        (await who.get("/store/notifications")).data as unknown as {
          notifications: { id: string; read_at: string | null; type: string }[];
          unread: number;
        };
      const message = (await inbox(aziza)).notifications.find(({ type }) => type === "welcome")!;
      expect((await inbox(stranger)).notifications.map(({ id }) => id)).not.toContain(message.id);
      await stranger.send("/store/notifications/read", { ids: [message.id] });
      const still = (await inbox(aziza)).notifications.find(({ id }) => id === message.id);
      expect(still?.read_at).toBeNull();

      const [session] = (await aziza.get("/store/auth/sessions")).data.sessions;
      const ended = await stranger.call("delete", `/store/auth/sessions/${session!.id}`);
      expect(ended.status).toBe(404);
      expect((await aziza.get(me)).status).toBe(200);

      for (const own of ["/store/notifications", "/store/notifications/preferences"]) {
        expect((await nobody.get(own)).status).toBe(401);
      }
      for (const own of ["/store/auth/sessions", "/store/telegram", me]) {
        expect((await nobody.get(own)).status).toBe(401);
      }
    });

    it("keeps a prescription to whoever handed it in, and what is on it to pharmacists", async () => {
      const made = await aziza.send("/store/prescriptions", {
        patient: { name: "Aziza Karimova", birth_year: 1990, relation: "self" },
        wishes: [],
        consent: true,
        e_rx_number: "DMED-77",
      });
      expect(made.status).toBe(200);
      const { id } = (made.data as unknown as { prescription: { id: string } }).prescription;
      const path = `/store/prescriptions/${id}`;
      expect((await aziza.get(path)).status).toBe(200);
      for (const call of [
        (who: Shopper) => who.get(path),
        (who: Shopper) => who.call("delete", path),
        (who: Shopper) => who.send(`${path}/submit`),
        (who: Shopper) => who.send(`${path}/cancel`),
        (who: Shopper) => who.send(`${path}/answer`, { text: "Mine" }),
        (who: Shopper) => who.send(`${path}/consent`, { line_id: "none", accept: true }),
        (who: Shopper) => who.send(`${path}/reserve`),
        (who: Shopper) => who.send(`${path}/lend`, { cart_id: "cart_1" }),
        (who: Shopper) => who.call("delete", `${path}/reservation`),
        (who: Shopper) => who.get(`/store/prescriptions/pick-up-points?prescription_id=${id}`),
      ]) {
        const refused = await call(stranger);
        expect([refused.status, refused.data.code]).toEqual([404, "prescription_not_found"]);
        expect((await call(nobody)).status).toBe(401);
      }
      expect((await aziza.send(`${path}/submit`)).status).toBe(200);
      const { headers } = await staffHeaders(container, "no-pharmacist@example.uz");
      const shown = await api.get(`/admin/prescriptions/${id}`, { headers });
      expect(shown.data.prescription.contents).toBeNull();
      expect(JSON.stringify(shown.data)).not.toMatch(/Karimova|DMED-77/);
      const claimed = api.post(`/admin/prescriptions/${id}/claim`, {}, { headers });
      await expect(claimed).rejects.toMatchObject({
        response: { status: 403, data: { code: "not_a_pharmacist" } },
      });
      // The end of a test waits for every workflow, and that of a prescription waits for its end.
      expect((await aziza.send(`${path}/cancel`)).status).toBe(200);
    });

    it("shows a parcel's code to the order's account alone, and lets its courier alone act on it", async () => {
      const world = await CourierWorld.open(container, api, shop);
      const { id } = await world.packed(order_id);
      const [mine, another] = [await signedInCourier(world, 1), await signedInCourier(world, 2)];
      await world.assign(id, mine.courier_id);
      await world.pay(order_id, 1_000_000);
      const path = `/store/orders/${order_id}/delivery`;
      const hers = (await aziza.get(path)).data as unknown as {
        deliveries: { hand_over_code: string }[];
      };
      expect(hers.deliveries[0]!.hand_over_code).toMatch(/^\d{4}$/);
      for (const other of [stranger, nobody]) {
        for (const asked of [path, `${path}/events`]) {
          const answer = await other.get(asked);
          expect([answer.status, answer.data.code]).toEqual([404, "delivery_not_found"]);
        }
      }
      const foreign = await another.act(id, { type: "picked_up" });
      expect([foreign.status, foreign.data.code]).toEqual([404, "delivery_not_found"]);
      const shopper = new CourierPhone(api);
      shopper.token = aziza.access_token!;
      expect((await shopper.act(id, { type: "picked_up" })).status).toBe(401);
      for (const own of ["me", "deliveries", "cash"]) {
        expect((await shopper.call("get", own)).status).toBe(401);
      }
      const staff = new CourierPhone(api);
      staff.token = world.staff.headers.authorization!.slice("Bearer ".length);
      expect((await staff.call("get", "deliveries")).status).toBe(401);
      expect((await mine.act(id, { type: "picked_up" })).status).toBe(200);
      // The server goes when this ends, and must not be in the middle of telling Medusa.
      await carryOutDue(container);
    });
  },
});
