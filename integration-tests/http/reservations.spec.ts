import { makeCart } from "@medusa-uz/pharmacy/reservation/make-cart";
import { completeCart } from "@medusa-uz/pharmacy/reservation/make-order";
import { readPlaces } from "@medusa-uz/pharmacy/reservation/pick-up-points";
import type { MedusaContainer } from "@medusajs/framework/types";
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { CardHold } from "./card-hold";
import { CodePost } from "./code-post";
import { fillCart } from "./orders";
import { ReservationWorld, SENIOR } from "./reservation-world";
import { PaymeCalls } from "./payme-calls";
import { openShop, type Shop } from "./shop";
import { freshPhone, Shopper } from "./shoppers";

jest.setTimeout(5 * 60_000);

const STOCK = 10;

type Reservation = { order_id: string; status: string; total: number; deadline: string };
type Reply = {
  status: number;
  data: {
    type?: string;
    code?: string;
    reservation: Reservation;
    prescription: {
      id: string;
      status: string;
      may_reserve: boolean;
      lines: { quantity: number }[];
      reservation: Reservation | null;
    };
    wishes: { variant_id: string; quantity: number; price: number; available: number }[];
    moved: object[];
    dropped: { variant_id: string; code: string }[];
    points: { location_id: string; in_stock: boolean | null }[];
    cart: { id: string; total: number; items: { variant_id: string }[] };
    order: { id: string };
  };
};

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer;
    let shop: Shop;
    let world: ReservationWorld;
    let aziza: Shopper;

    beforeEach(async () => {
      container = getContainer();
      shop = await openShop(container, {
        stock: STOCK,
        payment_providers: ["pp_payme_payme", "pp_uzcard_uzcard", "pp_system_default"],
      });
      world = await ReservationWorld.open(container, shop);
      aziza = await new Shopper(api, shop, new CodePost(container), freshPhone()).signIn();
    });
    afterEach(async () => {
      expect((await world.books.verify()).broken).toEqual([]);
      Object.assign(world.books.options, { profile: "uz_strict", holdProviders: [] });
      // What waits for a decision would be waited for at the end of the test.
      await new Promise((resolve) => setTimeout(resolve, 200));
    });

    const ask = async (path: string) => (await aziza.get(path)) as unknown as Reply;
    const send = async (path: string, data?: object) =>
      (await aziza.send(path, data)) as unknown as Reply;
    const reserve = (id: string, data?: object) => send(`/store/prescriptions/${id}/reserve`, data);
    const shown = async (id: string) => (await ask(`/store/prescriptions/${id}`)).data.prescription;
    const emptyCart = async () =>
      (await send("/store/carts", { region_id: shop.region_id })).data.cart.id;

    it("wishes what needs a prescription beside the cart, and hands it in from there", async () => {
      const cart = await emptyCart();
      const wishes = `/store/carts/${cart}/wishes`;
      const { variant_id } = shop;
      const wished = await send(wishes, { variant_id, quantity: 3 });
      expect(wished.data.wishes).toMatchObject([
        { variant_id, quantity: 3, price: shop.price, available: STOCK, title: "Choy" },
      ]);
      expect((await send(wishes, { variant_id, quantity: 2 })).data.wishes[0]!.quantity).toBe(2);
      expect((await send(wishes, { variant_id: "none", quantity: 1 })).data.code).toBe(
        "variant_missing",
      );
      expect((await send(wishes, { variant_id, quantity: 0 })).status).toBe(400);
      expect((await ask("/store/carts/none/wishes")).status).toBe(404);

      // What was sold freely is on prescription by now: the rest of the cart goes on without it.
      await world.makeMedicine("otc");
      expect((await send(wishes, { variant_id, quantity: 1 })).data.code).toBe(
        "no_prescription_needed",
      );
      expect(
        (await send(`/store/carts/${cart}/line-items`, { variant_id, quantity: 1 })).status,
      ).toBe(200);
      await world.makeMedicine("rx");
      expect((await send(`/store/carts/${cart}/complete`)).data.code).toBe("prescription_required");
      const split = await send(`/store/carts/${cart}/split-prescription`);
      expect(split.data.moved).toEqual([{ variant_id, quantity: 1 }]);
      expect((await ask(`/store/carts/${cart}`)).data.cart.items).toEqual([]);
      expect((await ask(wishes)).data.wishes).toMatchObject([{ variant_id, quantity: 2 }]);

      // And what is not sold online at all has no place in it.
      await world.makeMedicine("otc");
      await send(`/store/carts/${cart}/line-items`, { variant_id, quantity: 1 });
      await world.makeMedicine("strict");
      expect((await send(`/store/carts/${cart}/complete`)).data.code).toBe("forbidden_remote");
      const rid = await send(`/store/carts/${cart}/split-prescription`);
      expect(rid.data).toMatchObject({ moved: [], removed: [{ variant_id, quantity: 1 }] });

      const draft = {
        patient: { name: "Aziza Karimova", birth_year: 1990, relation: "self" },
        cart_id: cart,
        consent: true,
        e_rx_number: "DMED-W",
      };
      await world.makeMedicine("strict");
      const dropped = await send("/store/prescriptions", draft);
      expect(dropped.data.dropped).toEqual([{ variant_id, code: "forbidden_remote" }]);
      expect((await ask(wishes)).data.wishes).toEqual([]);

      await world.makeMedicine("rx");
      await send(wishes, { variant_id, quantity: 4 });
      const { data } = await send("/store/prescriptions", draft);
      expect(data.prescription.lines).toMatchObject([{ quantity: 4 }]);
      expect((await ask(wishes)).data.wishes).toHaveLength(1);
      const { id } = data.prescription;
      expect((await send(`/store/prescriptions/${id}/submit`)).status).toBe(200);
      expect((await ask(wishes)).data.wishes).toEqual([]);
      expect((await send(`/store/prescriptions/${id}/cancel`)).status).toBe(200);
    });

    it("makes one order of an approved prescription, however many ask at once, and gives it up", async () => {
      const id = await world.approved(aziza.customer_id);
      expect(await shown(id)).toMatchObject({ may_reserve: true, reservation: null });
      const points = await ask(`/store/prescriptions/pick-up-points?prescription_id=${id}`);
      expect(points.data.points).toMatchObject([
        { name: "Chilonzor", address: "Chilonzor 1", in_stock: true },
        { name: "Yunusobod", in_stock: true },
      ]);
      const second = points.data.points[1]!;
      // Vector 8: no courier, and no card, in uz_strict.
      const courier = await reserve(id, { shipping_option_id: shop.shipping_option_id });
      expect([courier.status, courier.data.code]).toEqual([409, "pom_pickup_only"]);
      expect((await reserve(id, { payment: "hold" })).data.code).toBe("pom_pay_at_counter");
      expect((await reserve(id, { location_id: "none" })).data.code).toBe("pick_up_point_missing");
      const [line] = await world.books.prescriptions.lines(id);
      expect((await reserve(id, { lines: [{ line_id: line!.id, quantity: 3 }] })).data.code).toBe(
        "prescription_qty_exceeded",
      );
      expect(await world.stock()).toEqual([STOCK, 0]);

      const all = await Promise.all(
        Array.from({ length: 20 }, () => reserve(id, { location_id: second.location_id })),
      );
      expect(all.map(({ status }) => status)).toEqual(all.map(() => 200));
      expect(new Set(all.map(({ data }) => data.reservation.order_id)).size).toBe(1);
      expect(all[0]!.data.reservation).toMatchObject({
        status: "waiting",
        total: 2 * shop.price,
        location: { id: second.location_id, name: "Yunusobod" },
      });
      expect(await world.orders()).toEqual(["pending"]);
      expect(await world.stock()).toEqual([STOCK, 2]);
      expect(await world.packs(id)).toEqual(["reserved 2"]);
      expect(await shown(id)).toMatchObject({
        may_reserve: false,
        reservation: { order_id: all[0]!.data.reservation.order_id, status: "waiting" },
      });
      const [order] = await world.rows<{ metadata: object }>(`select metadata from "order"`);
      expect(order!.metadata).toEqual({
        prescription: { id, number: expect.any(String), deadline: expect.any(String) },
        pay_at_counter: true,
      });
      const { order_id } = all[0]!.data.reservation;
      const paying = (await ask(`/store/orders/${order_id}/payment`)).data as unknown as {
        payment: object;
      };
      expect(paying.payment).toMatchObject({ amount: 2 * shop.price, methods: [] });
      // Nor by typing its number in the app of a payment system.
      const [{ display_id }] = await world.rows<{ display_id: number }>(
        `select display_id from "order"`,
      );
      const payme = await new PaymeCalls(api).call("CheckPerformTransaction", {
        amount: 2 * shop.price * 100,
        account: { order_id: String(display_id) },
      });
      expect(payme.error).toBeDefined();

      const path = `/store/prescriptions/${id}/reservation`;
      const given = (await aziza.call("delete", path)) as unknown as Reply;
      expect(given.data.prescription).toMatchObject({
        may_reserve: true,
        reservation: { status: "canceled" },
      });
      expect(((await aziza.call("delete", path)) as unknown as Reply).data.code).toBe(
        "reservation_not_found",
      );
      await world.close();
      expect(await world.orders()).toEqual(["canceled"]);
      expect(await world.stock()).toEqual([STOCK, 0]);

      // Held for a day, then free again: nobody has to do anything.
      expect((await reserve(id)).status).toBe(200);
      await world.later(24 * 60 - 1);
      expect(await world.stock()).toEqual([STOCK, 2]);
      await world.later(24 * 60 + 1);
      expect(await world.orders()).toEqual(["canceled", "canceled"]);
      expect(await world.stock()).toEqual([STOCK, 0]);
    });

    it("takes what the place has, at that place, and nothing twice", async () => {
      const greedy = await world.approved(aziza.customer_id, STOCK + 1);
      const [line] = await world.books.prescriptions.lines(greedy);
      const lines = [{ line_id: line!.id, quantity: STOCK + 1 }];
      expect((await reserve(greedy, { lines })).data.code).toBe("out_of_stock");
      expect(await world.packs(greedy)).toEqual([`released ${STOCK + 1}`]);
      // One pack that is not there holds up no other.
      expect((await reserve(greedy)).data.reservation).toMatchObject({
        total: STOCK * shop.price,
        lines: [{ line_id: line!.id, quantity: STOCK }],
      });
      await world.later(24 * 60 + 1);
      expect(await world.stock()).toEqual([STOCK, 0]);

      // Two want the last pack of a branch, while the main pharmacy has plenty.
      await world.openBranch("Sergeli", 1);
      const rivals = [
        await world.approved(aziza.customer_id, 1),
        await world.approved(aziza.customer_id, 1),
      ];
      const { points } = (await ask("/store/prescriptions/pick-up-points")).data;
      const { location_id } = points.at(-1)!;
      const both = await Promise.all(rivals.map((one) => reserve(one, { location_id })));
      expect(both.map(({ status, data }) => data.code ?? status).sort()).toEqual([
        200,
        "out_of_stock",
      ]);
      await world.close();
      expect(await world.stock("branch")).toEqual([1, 1]);
      expect(await world.stock()).toEqual([STOCK, 0]);

      // What comes under strict accounting is reserved no longer.
      await world.makeMedicine("strict");
      await world.close();
      expect(await world.stock("branch")).toEqual([1, 0]);
      expect(new Set(await world.orders())).toEqual(new Set(["canceled"]));
      const loser = rivals[both.findIndex(({ status }) => status !== 200)]!;
      expect((await reserve(loser, { location_id })).data.code).toBe("out_of_stock");
    });

    it("lends one prescription to one of two carts, and looks again when it is completed", async () => {
      world.books.options.profile = "generic_rx";
      const id = await world.approved(aziza.customer_id);
      const carts = [await emptyCart(), await emptyCart()];
      // Vector 5: two carts, one prescription.
      const both = await Promise.all(
        carts.map((cart_id) => send(`/store/prescriptions/${id}/lend`, { cart_id })),
      );
      expect(both.map(({ status, data }) => data.code ?? status).sort()).toEqual([
        200,
        "prescription_qty_exceeded",
      ]);
      const winner = carts[both.findIndex(({ status }) => status === 200)]!;
      const again = await send(`/store/prescriptions/${id}/lend`, { cart_id: winner });
      expect(again.status).toBe(200);
      expect((await ask(`/store/carts/${winner}`)).data.cart.items).toMatchObject([
        { variant_id: shop.variant_id, quantity: 2 },
      ]);
      const more = { variant_id: shop.variant_id, quantity: 1 };
      expect((await send(`/store/carts/${winner}/line-items`, more)).data.code).toBe(
        "prescription_qty_exceeded",
      );
      await world.rows(
        "update prescription_line set valid_until = current_date - 2 where prescription_id = ?",
        [id],
      );
      expect((await send(`/store/carts/${winner}/complete`)).data.code).toBe(
        "prescription_expired",
      );
      expect(await world.orders()).toEqual([]);
    });

    it("delivers what was lent, and its order holds the packs from then on", async () => {
      world.books.options.profile = "generic_rx";
      await world.makeMedicine("otc");
      const cart_id = await fillCart(api, shop, { quantity: 2, provider_id: "pp_system_default" });
      await world.makeMedicine("rx");
      expect((await send(`/store/carts/${cart_id}/complete`)).data.code).toBe(
        "prescription_required",
      );
      const id = await world.approved(aziza.customer_id);
      expect((await send(`/store/prescriptions/${id}/lend`, { cart_id })).status).toBe(200);
      const done = await send(`/store/carts/${cart_id}/complete`);
      expect([done.status, done.data.type]).toEqual([200, "order"]);
      await world.close();
      expect(
        await world.rows("select holder_type, holder_id from prescription_allocation"),
      ).toEqual([{ holder_type: "order", holder_id: done.data.order.id }]);
      // Asked again, it is the same order.
      expect((await send(`/store/carts/${cart_id}/complete`)).data.order.id).toBe(
        done.data.order.id,
      );
    });

    it("cancels the order when the prescription is revoked, whenever that happens", async () => {
      // Vector 9: revoked while it waits.
      const first = await world.approved(aziza.customer_id);
      expect((await reserve(first)).status).toBe(200);
      await world.revoke(first);
      await world.close();
      expect(await shown(first)).toMatchObject({
        status: "revoked",
        may_reserve: false,
        reservation: { status: "canceled" },
      });
      expect((await reserve(first)).data.code).toBe("prescription_required");
      expect(await world.stock()).toEqual([STOCK, 0]);
      // Told that the order was cancelled, and not what was in it.
      const told = async () =>
        JSON.stringify((await ask("/store/notifications")).data as unknown as object);
      await world.until(async () => (await told()).includes("order_cancelled"));
      expect(await told()).not.toMatch(/choy|losartan/i);

      // And while the order is being made: in the end nothing is held, whoever was first.
      for (const delay of [0, 30, 90, 160]) {
        const id = await world.approved(aziza.customer_id);
        const revoked = new Promise((resolve) => setTimeout(resolve, delay)).then(() =>
          world.revoke(id),
        );
        const [answer] = await Promise.all([reserve(id), revoked]);
        expect([200, 409]).toContain(answer.status);
        await world.close();
        expect(await world.packs(id)).not.toContain("reserved 2");
        expect(await world.stock()).toEqual([STOCK, 0]);
      }
      expect(new Set(await world.orders())).toEqual(new Set(["canceled"]));
    });

    it("blocks the sum on a card in uz_hold, and lets it go with the reservation", async () => {
      const cards = await CardHold.open(container, String(api.defaults.baseURL));
      try {
        const id = await world.approved(aziza.customer_id);
        const hold = { payment: "hold" };
        Object.assign(world.books.options, { profile: "uz_hold" });
        expect((await reserve(id, hold)).data.code).toBe("pom_pay_at_counter");
        Object.assign(world.books.options, { holdProviders: ["pp_uzcard_uzcard"] });
        const { data } = await reserve(id, hold);
        expect(data.reservation).toMatchObject({ status: "waiting", payment: "hold" });
        // Only its own card gateway takes it: money that is taken at once is not for a medicine nobody has been handed.
        const { order_id } = data.reservation;
        const paying = (await ask(`/store/orders/${order_id}/payment`)).data as unknown as {
          payment: { methods: { provider_id: string }[] };
        };
        expect(paying.payment.methods.map(({ provider_id }) => provider_id)).toEqual([
          "pp_uzcard_uzcard",
        ]);
        const [{ display_id }] = await world.rows<{ display_id: number }>(
          `select display_id from "order" where id = '${order_id}'`,
        );
        const payme = await new PaymeCalls(api).call("CheckPerformTransaction", {
          amount: 2 * shop.price * 100,
          account: { order_id: String(display_id) },
        });
        expect(payme.error).toBeDefined();
        await cards.hold(aziza, data.reservation.order_id);
        expect(await cards.payments()).toEqual(["hold 0"]);
        expect(await world.stock()).toEqual([STOCK, 2]);
        await world.revoke(id);
        await world.close();
        await cards.settled();
        expect(await cards.payments()).toEqual(["revert 0"]);
        expect(await world.orders()).toEqual(["canceled"]);
        expect(await world.stock()).toEqual([STOCK, 0]);
      } finally {
        await cards.close();
      }
    });

    it("is never discounted, whatever promotion there is", async () => {
      await createPromotionsWorkflow(container).run({
        input: {
          promotionsData: [
            {
              code: "ALL",
              type: "standard",
              status: "active",
              is_automatic: true,
              application_method: {
                type: "percentage",
                target_type: "items",
                allocation: "across",
                value: 50,
                currency_code: "uzs",
              },
            },
          ],
        },
      });
      await world.makeMedicine("otc");
      const items = [{ variant_id: shop.variant_id, quantity: 1 }];
      const free = await send("/store/carts", { region_id: shop.region_id, items });
      expect(free.data.cart.total).toBe(shop.price / 2);
      await world.makeMedicine("rx");
      const id = await world.approved(aziza.customer_id);
      expect((await reserve(id)).data.reservation.total).toBe(2 * shop.price);
      expect(await world.rows("select discountable from product")).toEqual([
        { discountable: false },
      ]);
    });

    it("is handed over or given back, never both", async () => {
      for (const delay of [0, 0, 3]) {
        const before = await world.stock();
        const id = await world.approved(aziza.customer_id);
        const { order_id } = (await reserve(id)).data.reservation;
        const [line] = await world.books.prescriptions.lines(id);
        const pack = { line_id: line!.id, series: "A1", expires_on: "2031-05-31", quantity: 2 };
        const [handed] = await Promise.allSettled([
          world.books.dispense({ prescription_id: id, holder_id: order_id, packs: [pack] }, SENIOR),
          new Promise((resolve) => setTimeout(resolve, delay)).then(() =>
            world.books.due.releasePacks(new Date(Date.now() + 25 * 3_600_000)),
          ),
        ]);
        await world.close();
        const { reservation } = await shown(id);
        if (handed.status === "fulfilled") {
          expect(reservation!.status).toBe("handed_over");
          expect(await world.packs(id)).toContain("dispensed 2");
          expect(await world.stock()).toEqual([STOCK, before[1] + 2]);
        } else {
          expect(reservation!.status).toBe("canceled");
          expect(await world.packs(id)).toEqual(["released 2"]);
          expect(await world.stock()).toEqual(before);
        }
      }
    });

    it("loses nothing when the process dies between packs and order", async () => {
      const wanted = (prescription_id: string) => ({
        prescription_id,
        customer_id: aziza.customer_id,
        payment: "counter",
        location: {
          id: "x",
          stock_location_id: shop.stock_location_id,
          name: "Tashkent",
          address: "",
          phone: null,
          hours: null,
        },
      });
      const places = await readPlaces(container, {
        sales_channels: [shop.sales_channel_id],
        locale: "uz",
      });
      const cartOf = async (opened: Awaited<ReturnType<typeof world.books.reservations.open>>) => {
        const cart_id = await makeCart(container, {
          reservation: opened.reservation as never,
          number: "1",
          lines: opened.lines,
          place: places[0]!,
          sales_channel_id: shop.sales_channel_id,
          phone: null,
          provider_id: "pp_system_default",
        });
        await world.books.reservations.attach(opened.reservation.id, cart_id);
        return cart_id;
      };
      const statusOf = async (id: string) => (await world.books.reservations.find(id))!.status;
      const becomes = (id: string, status: string) =>
        world.until(async () => (await statusOf(id)) === status);

      // Killed after the packs were held, and after the cart was made.
      for (const goesOn of [false, true]) {
        const id = await world.approved(aziza.customer_id);
        const opened = await world.books.reservations.open(wanted(id));
        if (goesOn) {
          await cartOf(opened);
        }
        expect(await world.packs(id)).toEqual(["reserved 2"]);
        await world.later(1);
        expect(await statusOf(opened.reservation.id)).toBe("opening");
        await world.later(2);
        await becomes(opened.reservation.id, "canceled");
        expect(await world.packs(id)).toEqual(["released 2"]);
        expect(await shown(id)).toMatchObject({ may_reserve: true, reservation: null });
      }
      expect(await world.orders()).toEqual([]);
      expect(await world.stock()).toEqual([STOCK, 0]);

      // Killed after the order was made: it is found and finished.
      const id = await world.approved(aziza.customer_id);
      const opened = await world.books.reservations.open(wanted(id));
      await completeCart(container, await cartOf(opened));
      await world.later(3);
      await becomes(opened.reservation.id, "waiting");
      expect(await world.packs(id)).toEqual(["reserved 2"]);
      expect((await reserve(id)).data.reservation).toMatchObject({ status: "waiting" });
      expect(await world.orders()).toEqual(["pending"]);
      expect(await world.stock()).toEqual([STOCK, 2]);

      // Killed there too, and revoked before anybody looked: found, and cancelled.
      const other = await world.approved(aziza.customer_id);
      const half = await world.books.reservations.open(wanted(other));
      await completeCart(container, await cartOf(half));
      await world.revoke(other);
      await world.later(3);
      await becomes(half.reservation.id, "canceled");
      expect(await world.orders()).toEqual(["pending", "canceled"]);
      expect(await world.stock()).toEqual([STOCK, 2]);
    });
  },
});
