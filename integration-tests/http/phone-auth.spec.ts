import sweepPhoneAuth from "@medusa-uz/auth-phone-otp/jobs/sweep-phone-auth";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { removeCustomerAccountWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { setTimeout as pause } from "node:timers/promises";
import { authenticatorCode } from "./authenticator";
import { CodePost } from "./code-post";
import { fillCart, placeOrder, storeHeaders } from "./orders";
import { openShop, type Shop } from "./shop";
import { freshAddress, freshPhone, Shopper } from "./shoppers";

jest.setTimeout(5 * 60_000);

/** Subscribers take a moment. */
async function eventually(ask: () => Promise<number>, wanted: number): Promise<number> {
  let seen = await ask();
  for (let tries = 0; tries < 50 && seen !== wanted; tries++) {
    await pause(100);
    seen = await ask();
  }
  return seen;
}

type PhoneAuth = { clock: () => number };

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer;
    let shop: Shop;
    let post: CodePost;
    let passed: number;

    beforeEach(async () => {
      container = getContainer();
      shop = await openShop(container);
      post = new CodePost(container);
      passed = 0;
      container.resolve<PhoneAuth>("phone_auth").clock = () => Date.now() + passed;
    });

    const shopper = (phone = freshPhone()) => new Shopper(api, shop, post, phone);
    const later = (seconds: number) => (passed += seconds * 1000);

    async function sql(text: string, ...bindings: string[]): Promise<Record<string, unknown>[]> {
      const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      return (await connection.raw(text, bindings)).rows;
    }

    /** A guest's order with a contact phone, written as the guest likes. */
    async function guestOrder(phone: string): Promise<string> {
      const { id } = await placeOrder(api, shop);
      await sql(
        `update order_address set phone = ? where id in
           (select unnest(array[shipping_address_id, billing_address_id]) from "order" where id = ?)`,
        phone,
        id,
      );
      return id;
    }

    describe("a code", () => {
      it("signs a new number in, and the same again", async () => {
        const aziza = shopper();
        const asked = await aziza.askCode();
        expect(asked).toMatchObject({ status: 200, headers: { "cache-control": "no-store" } });
        expect(asked.data).toEqual({
          phone: aziza.phone,
          resend_after: 60,
          expires_in: 120,
          code_length: 4,
          channel: "sms",
        });
        expect(await aziza.verify(aziza.wrongCode)).toMatchObject({
          status: 401,
          data: { type: "unauthorized", code: "code_wrong", tries_left: 4 },
        });
        const first = await aziza.verify();
        expect(first).toMatchObject({
          status: 200,
          data: {
            ...{ expires_in: 900, is_new: true },
            customer: { phone: aziza.phone, first_name: null, last_name: null, email: null },
          },
        });
        aziza.takeTokens(first);
        expect(await aziza.get("/store/customers/me")).toMatchObject({
          status: 200,
          data: {
            customer: { id: aziza.customer_id, phone: `+${aziza.phone}`, has_account: true },
          },
        });
        expect(await aziza.verify()).toMatchObject({ status: 401, data: { code: "code_expired" } });

        later(60);
        const again = shopper(`+${aziza.phone}`);
        await again.askCode();
        const second = await again.send("/store/auth/verify", {
          phone: `8 ${aziza.phone.slice(3)}`,
          code: aziza.code,
        });
        expect(second.data).toMatchObject({ is_new: false, customer: { id: aziza.customer_id } });
      });

      it("is answered alike for known and unknown numbers, and in the shopper's language", async () => {
        const known = await shopper().signIn();
        later(60);
        const answers = [];
        for (const one of [shopper(known.phone), shopper()]) {
          for (const more of [{}, { channel: "telegram" }, { purpose: "reset_password" }]) {
            later(60);
            const { status, data } = await one.askCode(more);
            answers.push({ more, status, data: { ...data, phone: "" } });
          }
        }
        expect(answers.slice(0, 3)).toEqual(answers.slice(3));
        expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
        expect(post.sent.filter((m) => m.channel === "telegram")).toMatchObject([
          { customer_id: known.customer_id },
          { customer_id: undefined },
        ]);

        const wrong = shopper("+998 71 234 56 78");
        wrong.headers = { "accept-language": "ru-RU,ru;q=0.9,en;q=0.8" };
        expect(await wrong.askCode()).toMatchObject({
          status: 400,
          data: { code: "phone_not_mobile", message: expect.stringMatching(/мобильный номер/) },
        });
        const nonsense = shopper("12345");
        expect(await nonsense.askCode()).toMatchObject({
          status: 400,
          data: {
            type: "invalid_data",
            code: "phone_invalid",
            message: expect.stringContaining("+998 90"),
          },
        });
        expect(
          await nonsense.send("/store/auth/code", { phone: known.phone, more: 1 }),
        ).toMatchObject({
          status: 400,
        });
      });

      it("is sent once in a minute and five times in an hour", async () => {
        const aziza = shopper();
        await aziza.askCode();
        later(59);
        expect(await aziza.askCode()).toMatchObject({
          status: 429,
          headers: { "retry-after": "1" },
          data: { code: "too_many_requests", retry_after: 1 },
        });
        later(2);
        for (let codes = 1; codes < 5; codes++) {
          aziza.address = freshAddress();
          expect((await aziza.askCode()).status).toBe(200);
          later(61);
        }
        aziza.address = freshAddress();
        const { status, headers, data } = await aziza.askCode();
        expect(status).toBe(429);
        expect(data.retry_after).toBeGreaterThan(3000);
        expect(headers["retry-after"]).toBe(String(data.retry_after));
        expect(post.sent.filter(({ phone }) => phone === aziza.phone)).toHaveLength(5);
      });

      it("that cannot be sent says so, costs no wait, and is not sent twice afterwards", async () => {
        const aziza = shopper();
        post.outcome = { state: "busy", reason: "provider_down" };
        expect(await aziza.askCode()).toMatchObject({
          status: 503,
          data: { type: "unavailable", code: "sms_unavailable", alternatives: ["telegram"] },
        });
        expect((await aziza.askCode({ channel: "telegram" })).status).toBe(200);
        post.outcome = { state: "accepted" };
        expect((await aziza.askCode()).status).toBe(200);
        expect(post.sent).toHaveLength(1);
        aziza.takeTokens(await aziza.verify());
      });

      it("that may have been sent is good, and is not sent again before its time", async () => {
        const aziza = shopper();
        post.outcome = { state: "unknown", reason: "timeout" };
        expect((await aziza.askCode()).status).toBe(200);
        expect((await aziza.askCode()).status).toBe(429);
        expect(post.sent).toHaveLength(1);
        aziza.takeTokens(await aziza.verify());
      });

      it("has five tries in all, however many come at once", async () => {
        const aziza = shopper();
        await aziza.askCode();
        const { wrongCode } = aziza;
        const answers = await Promise.all(
          Array.from({ length: 30 }, () => aziza.verify(wrongCode)),
        );
        expect(answers.filter(({ data }) => data.code === "code_wrong")).toHaveLength(4);
        expect(answers.filter(({ data }) => data.code === "code_used_up")).toHaveLength(26);
        expect(await aziza.verify()).toMatchObject({ status: 401, data: { code: "code_used_up" } });
      });

      it("has no more than fifteen wrong guesses a day with all that follow, from wherever they come", async () => {
        const aziza = await shopper().signIn();
        for (let codes = 0; codes < 3; codes++) {
          later(61);
          aziza.address = freshAddress();
          await aziza.askCode();
          const { wrongCode } = aziza;
          for (let tries = 0; tries < 5; tries++) {
            aziza.address = freshAddress();
            expect((await aziza.verify(wrongCode)).status).toBe(401);
          }
        }
        later(61);
        expect((await aziza.askCode()).status).toBe(200);
        const { status, data } = await aziza.verify();
        expect([status, data.code]).toEqual([429, "too_many_requests"]);
        expect(data.retry_after).toBeGreaterThan(86_000);
      });

      it("by Telegram leaves the SMS under way good", async () => {
        const aziza = shopper();
        await aziza.askCode();
        const sms = aziza.code;
        expect((await aziza.askCode({ channel: "telegram" })).status).toBe(200);
        expect((await aziza.verify(sms)).status).toBe(200);
      });
    });

    it("makes one customer of first sign-ins at once, and tells of one", async () => {
      const aziza = shopper();
      const created: string[] = [];
      const bus = container.resolve(Modules.EVENT_BUS);
      for (const name of ["customer.created", "phone_auth.customer_registered"]) {
        bus.subscribe(
          name,
          async ({ data }) => {
            created.push(`${name} ${(data as { id: string }).id}`);
          },
          { subscriberId: `${name}-${aziza.phone}` },
        );
      }
      await aziza.askCode();
      const signInCode = aziza.code;
      later(60);
      await aziza.askCode({ purpose: "reset_password" });
      const resetCode = aziza.code;
      const answers = await Promise.all([
        aziza.verify(signInCode),
        aziza.send("/store/auth/password/reset", {
          phone: aziza.phone,
          code: resetCode,
          password: "plov va non",
        }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      const [id, ...others] = new Set(answers.map(({ data }) => data.customer.id));
      expect(others).toEqual([]);
      expect(await sql("select id from customer where has_account")).toEqual([{ id }]);
      expect(created.sort()).toEqual([
        `customer.created ${id}`,
        `phone_auth.customer_registered ${id}`,
      ]);
    });

    describe("a session", () => {
      it("goes on by its newest refresh token, and ends when an old one comes back", async () => {
        const aziza = await shopper().signIn();
        const old = aziza.refresh_token;
        const twins = await Promise.all([aziza.refresh(), aziza.refresh(), aziza.refresh()]);
        expect(new Set(twins.map(({ data }) => data.refresh_token)).size).toBe(1);
        aziza.takeTokens(twins[0]);
        expect((await aziza.get("/store/orders")).status).toBe(200);
        later(11);
        expect(await aziza.refresh(old)).toMatchObject({
          status: 401,
          data: { code: "session_ended" },
        });
        expect((await aziza.refresh()).data.code).toBe("session_ended");
        for (const path of ["/store/customers/me", "/store/orders", "/store/auth/sessions"]) {
          expect(await aziza.get(path)).toMatchObject({
            status: 401,
            data: { code: "session_ended" },
          });
        }
      });

      it("cannot be prolonged or opened by Medusa's own routes", async () => {
        const aziza = await shopper().signIn();
        expect((await aziza.send("/auth/token/refresh")).status).toBe(401);
        const body = {
          phone: aziza.phone,
          proof: "cus.9999999999999.x",
          email: "a@b.uz",
          password: "x",
        };
        for (const path of ["phone-otp", "phone-otp/register", "emailpass", "emailpass/register"]) {
          const { status, data } = await aziza.send(`/auth/customer/${path}`, body);
          expect([path, status < 400, data.token]).toEqual([path, false, undefined]);
        }
      });

      it("is seen and ended by its owner alone", async () => {
        const aziza = shopper();
        aziza.headers = {
          "user-agent":
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36",
        };
        await aziza.signIn();
        later(61);
        const phone2 = await shopper(aziza.phone).signIn();
        const stranger = await shopper().signIn();
        const { data } = await phone2.get("/store/auth/sessions");
        expect(data.sessions).toMatchObject([
          { current: true, method: "code", ended_at: null },
          {
            ...{ current: false, device: "Chrome, Android", address_masked: "198.18.*.*" },
            ...{ method: "code", ended_at: null },
          },
        ]);
        const path = `/store/auth/sessions/${data.sessions[1]!.id}`;
        expect((await stranger.call("delete", path)).status).toBe(404);
        expect((await aziza.get("/store/customers/me")).status).toBe(200);
        expect((await phone2.call("delete", path)).status).toBe(204);
        expect((await aziza.get("/store/customers/me")).status).toBe(401);
        expect((await phone2.get("/store/customers/me")).status).toBe(200);

        expect(
          (await phone2.send("/store/auth/sign-out", { refresh_token: phone2.refresh_token }))
            .status,
        ).toBe(204);
        expect((await phone2.get("/store/customers/me")).status).toBe(401);
        later(61);
        const phone3 = await shopper(aziza.phone).signIn();
        later(61);
        const phone4 = await shopper(aziza.phone).signIn();
        expect((await phone3.send("/store/auth/sign-out-everywhere")).status).toBe(204);
        expect((await phone4.get("/store/orders")).status).toBe(401);
        expect((await phone4.refresh()).status).toBe(401);
        expect((await stranger.get("/store/orders")).status).toBe(200);
      });
    });

    it("brings guest orders of the number into the account, on every sign-in, and nobody else's", async () => {
      const index = () =>
        sql("select 1 from pg_indexes where indexname = 'IDX_phone_auth_order_address_phone'");
      expect(await eventually(async () => (await index()).length, 1)).toBe(1);
      const stranger = await shopper().signIn();
      const phone = freshPhone();
      const national = phone.slice(3);
      const mine = [
        await guestOrder(`+${phone}`),
        await guestOrder(`${national.slice(0, 2)} ${national.slice(2, 5)}-${national.slice(5)}`),
      ];
      const theirs = await guestOrder(`+${phone}`);
      await container
        .resolve(Modules.ORDER)
        .updateOrders(theirs, { customer_id: stranger.customer_id });
      const elsewhere = await guestOrder(`+${freshPhone()}`);

      const aziza = await shopper(phone).signIn();
      const orders = async () =>
        (await aziza.get("/store/orders")).data.orders.map(({ id }) => id).sort();
      expect(await orders()).toEqual([...mine].sort());
      later(61);
      const late = await guestOrder(phone);
      await aziza.signIn();
      expect(await orders()).toEqual([...mine, late].sort());
      expect((await stranger.get("/store/orders")).data.orders).toEqual(
        [{ id: theirs }].map((o) => expect.objectContaining(o)),
      );
      expect(
        await sql(
          `select c.has_account from "order" o join customer c on c.id = o.customer_id where o.id = ?`,
          elsewhere,
        ),
      ).toEqual([{ has_account: false }]);
    });

    it("lets a customer who has no e-mail order", async () => {
      const aziza = await shopper().signIn();
      const cart_id = await fillCart(api, shop, { provider_id: "pp_system_default" });
      expect((await aziza.send(`/store/carts/${cart_id}/customer`)).status).toBe(200);
      const { status, data } = await api.post(
        `/store/carts/${cart_id}/complete`,
        {},
        storeHeaders(shop),
      );
      expect([status, data.type]).toEqual([200, "order"]);
      expect((await aziza.get("/store/orders")).data.orders).toMatchObject([{ id: data.order.id }]);
    });

    it("changes the number by a code to the new one only", async () => {
      const aziza = await shopper().signIn();
      later(61);
      const tablet = await shopper(aziza.phone).signIn();
      const taken = (await shopper().signIn()).phone;
      const next = freshPhone();

      expect(await aziza.send("/store/customers/me", { phone: `+${next}` })).toMatchObject({
        status: 400,
        data: { code: "phone_needs_code" },
      });
      const national = aziza.phone.slice(3);
      const spelling = {
        first_name: "Aziza",
        phone: `${national.slice(0, 2)} ${national.slice(2)}`,
      };
      expect((await aziza.send("/store/customers/me", spelling)).status).toBe(200);
      expect(await sql("select phone from customer where id = ?", aziza.customer_id)).toEqual([
        { phone: `+${aziza.phone}` },
      ]);

      later(61);
      expect((await aziza.send("/store/auth/phone/code", { phone: taken })).status).toBe(200);
      const refused = { phone: taken, code: post.codeOf(taken) };
      expect(await aziza.send("/store/auth/phone", refused)).toMatchObject({
        status: 409,
        data: { code: "phone_taken" },
      });

      const order = await guestOrder(next);
      expect((await aziza.send("/store/auth/phone/code", { phone: next })).status).toBe(200);
      const code = post.codeOf(next);
      expect(await tablet.send("/store/auth/verify", { phone: next, code })).toMatchObject({
        status: 401,
      });
      const changed = await aziza.send("/store/auth/phone", { phone: next, code });
      expect(changed).toMatchObject({
        status: 200,
        data: { customer: { id: aziza.customer_id, phone: next, first_name: "Aziza" } },
      });
      expect((await aziza.get("/store/orders")).data.orders).toMatchObject([{ id: order }]);
      expect((await tablet.get("/store/customers/me")).status).toBe(401);
      later(61);
      expect((await shopper(next).signIn()).customer_id).toBe(aziza.customer_id);
      later(61);
      expect((await shopper(aziza.phone).signIn()).customer_id).not.toBe(aziza.customer_id);
    });

    it("takes a password, bounds guesses at it, and resets it by code", async () => {
      const aziza = await shopper().signIn();
      const set = (body: object) => aziza.send("/store/auth/password/set", body);
      const enter = (one: Shopper, password: string) =>
        one.send("/store/auth/password", { phone: aziza.phone, password });

      expect(await set({ password: "short" })).toMatchObject({
        status: 400,
        data: { code: "password_short" },
      });
      expect((await set({ password: "plov va non" })).status).toBe(204);
      const laptop = shopper(aziza.phone);
      expect(await enter(laptop, "plov va nom")).toMatchObject({
        status: 401,
        data: { code: "password_wrong" },
      });
      expect((await enter(laptop, "plov va non")).data).toMatchObject({
        is_new: false,
        customer: { id: aziza.customer_id },
      });
      laptop.takeTokens(await enter(laptop, "plov va non"));
      const unproved = await laptop.send("/store/auth/password/set", { password: "somsa somsa" });
      expect(unproved).toMatchObject({ status: 401, data: { code: "password_needs_proof" } });
      later(601);
      expect((await set({ password: "somsa somsa" })).data.code).toBe("password_needs_proof");
      const body = { password: "somsa somsa", current_password: "plov va non" };
      expect((await set(body)).status).toBe(204);

      const guesser = shopper();
      const guesses = await Promise.all(
        Array.from({ length: 12 }, (_, i) => {
          guesser.address = freshAddress();
          return enter(guesser, `guess number ${i}`);
        }),
      );
      // One wrong guess was made above.
      expect(guesses.filter(({ status }) => status === 401)).toHaveLength(4);
      expect(guesses.filter(({ status }) => status === 429)).toHaveLength(8);
      const nobody = shopper();
      expect(
        await nobody.send("/store/auth/password", { phone: nobody.phone, password: "plov va non" }),
      ).toMatchObject({ status: 401, data: { code: "password_wrong" } });

      const owner = shopper(aziza.phone);
      await owner.askCode({ purpose: "reset_password" });
      const reset = { phone: aziza.phone, code: owner.code, password: "manti manti" };
      owner.takeTokens(await owner.send("/store/auth/password/reset", reset));
      for (const old of [aziza, laptop]) {
        expect((await old.get("/store/customers/me")).status).toBe(401);
        expect((await old.refresh()).status).toBe(401);
      }
      expect((await owner.get("/store/customers/me")).status).toBe(200);
    });

    it("deletes an account: orders stay, the person is gone, the number begins anew", async () => {
      const aziza = await shopper().signIn();
      await aziza.send("/store/customers/me", { first_name: "Xurshida", last_name: "To'rayeva" });
      await aziza.send("/store/customers/me/addresses", {
        ...{ first_name: "Xurshida", phone: `+${aziza.phone}`, address_1: "Bog'ishamol 17" },
        ...{ city: "Yunusobod tumani", province: "uz-tk", country_code: "uz" },
      });
      const cartAddresses = () => sql("select id from cart_address where phone is not null");
      const guests = await cartAddresses();
      const cart_id = await fillCart(api, shop, { provider_id: "pp_system_default" });
      expect((await aziza.send(`/store/carts/${cart_id}/customer`)).status).toBe(200);
      expect(await cartAddresses()).not.toHaveLength(guests.length);
      await aziza.send("/store/notifications/preferences", { locale: "ru" });
      expect(await sql("select locale from notify_preference")).toEqual([{ locale: "ru" }]);
      const order = await guestOrder(aziza.phone);
      const recent = await guestOrder(aziza.phone);
      for (const id of [order, recent]) {
        await sql(
          `with address as (insert into fulfillment_address (id, first_name, phone, city)
             values (?, 'Xurshida', ?, 'Yunusobod tumani') returning id),
           delivery as (insert into fulfillment (id, location_id, delivery_address_id)
             select 'ful_' || id, 'sloc', id from address returning id)
           insert into order_fulfillment (order_id, fulfillment_id, id) select ?, id, id from delivery`,
          ...[`fuladdr_${id}`, aziza.phone, id],
        );
      }
      const deliveries = () =>
        sql("select first_name, phone, city from fulfillment_address order by id");
      later(61);
      await aziza.signIn();
      await sql(`update "order" set updated_at = now() - interval '31 days' where id = ?`, order);

      later(61);
      expect((await aziza.send("/store/auth/account/delete/code")).status).toBe(200);
      expect(post.sent.at(-1)).toMatchObject({ purpose: "delete_account", phone: aziza.phone });
      const { code, wrongCode } = aziza;
      expect((await aziza.send("/store/auth/account/delete", { code: wrongCode })).status).toBe(
        401,
      );
      expect((await aziza.send("/store/auth/account/delete", { code })).status).toBe(204);

      expect((await aziza.get("/store/customers/me")).status).toBe(401);
      expect((await aziza.refresh()).status).toBe(401);
      const customer = await sql("select * from customer where id = ?", aziza.customer_id);
      expect(customer).toMatchObject([
        {
          first_name: null,
          last_name: null,
          email: null,
          phone: null,
          deleted_at: expect.any(Date),
        },
      ]);
      expect(await sql("select id from customer_address")).toEqual([]);
      expect(await sql("select id from cart where id = ?", cart_id)).toEqual([]);
      expect(await sql("select id from phone_auth_session")).toEqual([]);
      const wishes = async () => (await sql("select customer_id from notify_preference")).length;
      expect(await eventually(wishes, 0)).toBe(0);
      const contacts = `select o.id, a.phone, a.first_name, a.city, o.email from "order" o
        join order_address a on a.id = o.shipping_address_id where o.customer_id = ? order by o.display_id`;
      expect(await sql(contacts, aziza.customer_id)).toMatchObject([
        { id: order, phone: null, first_name: null, email: null, city: "Yunusobod tumani" },
        { id: recent, phone: aziza.phone },
      ]);
      const [gone, kept] = [{ phone: null, first_name: null }, { phone: aziza.phone }];
      expect(await deliveries()).toMatchObject([gone, kept]);
      later(31 * 86_400);
      await sweepPhoneAuth(container);
      expect(await deliveries()).toMatchObject([gone, gone]);
      expect(await cartAddresses()).toEqual(guests);
      const [, erased] = await sql(contacts, aziza.customer_id);
      expect(erased).toMatchObject({ id: recent, phone: null, first_name: null, email: null });
      expect(await sql("select finished_at from phone_auth_erasure")).toEqual([
        { finished_at: expect.any(Date) },
      ]);

      const anew = await shopper(aziza.phone).signIn();
      expect(anew.customer_id).not.toBe(aziza.customer_id);
      expect((await anew.get("/store/orders")).data.orders).toEqual([]);
    });

    it("links a Telegram chat only soon after a sign-in by code, and tells when a link is no good any more", async () => {
      const told: string[] = [];
      const bus = container.resolve(Modules.EVENT_BUS);
      for (const name of ["signed_out_everywhere", "password_reset", "phone_changed"]) {
        bus.subscribe(
          `phone_auth.${name}`,
          async ({ data }) => {
            told.push(`${name} ${(data as { customer_id: string }).customer_id}`);
          },
          { subscriberId: `test-${name}` },
        );
      }
      const aziza = await shopper().signIn();
      const link = (one: Shopper) => one.send("/store/telegram/link");
      expect((await link(aziza)).status).not.toBe(403);
      expect(
        (await aziza.send("/store/auth/password/set", { password: "plov va non" })).status,
      ).toBe(204);
      later(601);
      const thief = shopper(aziza.phone);
      const entered = { phone: aziza.phone, password: "plov va non" };
      thief.takeTokens(await thief.send("/store/auth/password", entered));
      for (const one of [aziza, thief]) {
        one.headers = { "accept-language": "en" };
        expect(await link(one)).toMatchObject({
          status: 403,
          data: { code: "sign_in_not_fresh", message: expect.stringContaining("by code") },
        });
      }

      const next = freshPhone();
      await aziza.send("/store/auth/phone/code", { phone: next });
      const change = { phone: next, code: post.codeOf(next) };
      expect((await aziza.send("/store/auth/phone", change)).status).toBe(200);
      const owner = shopper(next);
      later(61);
      await owner.askCode({ purpose: "reset_password" });
      const reset = { phone: next, code: owner.code, password: "manti manti" };
      owner.takeTokens(await owner.send("/store/auth/password/reset", reset));
      expect((await owner.send("/store/auth/sign-out-everywhere")).status).toBe(204);
      expect(await eventually(async () => told.length, 3)).toBe(3);
      expect(told).toEqual(
        ["phone_changed", "password_reset", "signed_out_everywhere"].map(
          (name) => `${name} ${aziza.customer_id}`,
        ),
      );
    });

    it("lets nobody stay signed in whom staff have deleted", async () => {
      const aziza = await shopper().signIn();
      const input = { customerId: aziza.customer_id };
      await removeCustomerAccountWorkflow(container).run({ input });
      const status = async () => (await aziza.get("/store/orders")).status;
      expect(await eventually(status, 401)).toBe(401);
      later(61);
      const anew = await shopper(aziza.phone).signIn();
      expect(anew.customer_id).not.toBe(aziza.customer_id);
      expect((await anew.get("/store/customers/me")).status).toBe(200);
    });

    it("leaves no code, token or number where they do not belong", async () => {
      const lines: string[] = [];
      const streams = [process.stdout, process.stderr].map((stream) =>
        jest.spyOn(stream, "write").mockImplementation((chunk) => {
          lines.push(String(chunk));
          return true;
        }),
      );
      const events: string[] = [];
      const bus = container.resolve(Modules.EVENT_BUS);
      const emit = jest.spyOn(bus, "emit").mockImplementation(async (data) => {
        events.push(JSON.stringify(data));
      });
      const aziza = shopper();
      const answers = [];
      try {
        post.outcome = { state: "busy", reason: "provider_down" };
        answers.push(await aziza.askCode());
        post.outcome = { state: "accepted" };
        answers.push(await aziza.askCode(), await aziza.askCode());
        answers.push(await aziza.verify(aziza.wrongCode));
        aziza.takeTokens(await aziza.verify());
        answers.push(await aziza.verify());
        const { refresh_token } = aziza;
        aziza.takeTokens(await aziza.refresh());
        later(11);
        answers.push(await aziza.refresh(refresh_token));
      } finally {
        emit.mockRestore();
        streams.forEach((stream) => stream.mockRestore());
      }
      expect(events.join()).toContain(aziza.customer_id);
      const tables = (await sql("select tablename from pg_tables where schemaname = 'public'")).map(
        ({ tablename }) => String(tablename),
      );
      expect(tables).toContain("phone_auth_session");
      const rows: string[] = [];
      for (const table of tables) {
        const [{ found }] = await sql(
          `select coalesce(json_agg(t)::text, '') as found from "${table}" t`,
        );
        rows.push(String(found).replaceAll(table === "customer" ? `+${aziza.phone}` : "\0", ""));
      }
      const refusals = JSON.stringify(
        answers.filter(({ status }) => status !== 200).map(({ data }) => data),
      );
      const national = aziza.phone.slice(3);
      for (const [where, text] of Object.entries({
        ...{ logs: lines.join("\n"), events: events.join("\n"), rows: rows.join("\n"), refusals },
      })) {
        for (const secret of [
          national,
          aziza.access_token!,
          aziza.refresh_token,
          `"${aziza.code}"`,
        ]) {
          expect([where, text.includes(secret)]).toEqual([where, false]);
        }
      }
    });

    it("asks staff who have an authenticator for its code, and nobody else", async () => {
      const account = { email: "dilnoza@example.uz", password: "correct horse" };
      const user = await container.resolve(Modules.USER).createUsers({ email: account.email });
      const auth = container.resolve(Modules.AUTH);
      const { authIdentity } = await auth.register("emailpass", { body: account });
      await auth.updateAuthIdentities({
        id: authIdentity!.id,
        app_metadata: { user_id: user.id },
      });
      const staff = async (method: "get" | "post" | "delete", url: string, token = "", data = {}) =>
        api.request({
          ...{ method, url, validateStatus: () => true },
          data: method === "get" ? undefined : data,
          headers: { "x-forwarded-for": freshAddress(), authorization: `Bearer ${token}` },
        });
      const enter = async () => (await staff("post", "/auth/user/emailpass", "", account)).data;
      const factors = "/auth/mfa/factors";

      const before = await enter();
      expect(before).toEqual({ token: expect.any(String) });
      const { status, data } = await staff("post", factors, before.token, { provider: "totp" });
      expect([status, data.otpauth_url]).toEqual([200, expect.stringContaining("Medusa%20UZ")]);
      const factor = `${factors}/${data.mfa_factor.id}`;
      // Until the first code is given the authenticator is not asked for.
      expect(await enter()).not.toHaveProperty("mfa_required");
      const wrong = authenticatorCode(data.secret, 0);
      expect((await staff("post", `${factor}/verify`, before.token, { code: wrong })).status).toBe(
        400,
      );
      const code = () => ({ code: authenticatorCode(data.secret) });
      expect((await staff("post", `${factor}/verify`, before.token, code())).status).toBe(200);

      const half = await enter();
      expect(half).toMatchObject({ mfa_required: true, mfa_challenge: { methods: ["totp"] } });
      expect((await staff("get", "/admin/users/me", half.token)).status).toBe(401);
      const challenge = `/auth/mfa/challenges/${half.mfa_challenge.id}/verify`;
      const guess = { method: "totp", code: wrong };
      expect((await staff("post", challenge, half.token, guess)).status).toBe(400);
      const whole = await staff("post", challenge, half.token, { method: "totp", ...code() });
      expect(whole.status).toBe(200);
      expect((await staff("get", "/admin/users/me", whole.data.token)).status).toBe(200);

      expect((await staff("delete", factor, whole.data.token)).status).toBe(400);
      const off = { method: "totp", ...code() };
      expect((await staff("delete", factor, whole.data.token, off)).status).toBe(200);
      expect(await enter()).not.toHaveProperty("mfa_required");
    });
  },
});
