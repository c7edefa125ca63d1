import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { fillCart, storeHeaders } from "./orders";
import { rawPost } from "./raw-post";
import { openShop } from "./shop";
import { staffHeaders } from "./staff";

jest.setTimeout(5 * 60_000);

// Each number is used up by one story below. The environment is read when the app is loaded.
Object.assign(process.env, {
  LIMIT_WRITES: "30/600",
  LIMIT_STAFF_WRITES: "3/600",
  LIMIT_SIGN_IN: "3/600",
  LIMIT_UPLOADS: "2/600",
  LIMIT_ORDERS: "2/600",
});

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    /** A visitor as a proxy on this machine names it. */
    const from = (address: string, headers: Record<string, string> = {}) => ({
      headers: { "x-forwarded-for": address, ...headers },
      validateStatus: () => true,
    });

    it("limits each visitor for itself, and tells how long to wait in the visitor's language", async () => {
      const { headers } = storeHeaders(await openShop(getContainer()));
      const write = (address: string, more: Record<string, string> = {}) =>
        api.post("/store/carts", { region_id: "none" }, from(address, { ...headers, ...more }));

      const statuses = await Promise.all(
        Array.from({ length: 40 }, async () => (await write("203.0.113.1")).status),
      );
      expect(statuses.filter((status) => status === 429)).toHaveLength(10);

      const refused = await write("203.0.113.1", { "accept-language": "ru-RU,ru;q=0.9" });
      const wait = Number(refused.headers["retry-after"]);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(600);
      expect(refused.data).toMatchObject({
        type: "too_many_requests",
        code: "too_many_requests",
        retry_after: wait,
      });
      expect(refused.data.message).toMatch(/^Слишком много запросов/);

      // What a visitor writes into the header itself stands left of the address that the proxy saw.
      expect((await write("198.51.100.7, 203.0.113.1")).status).toBe(429);
      expect((await write("203.0.113.2")).status).not.toBe(429);
      // Reading goes on.
      const read = await api.get("/store/regions", from("203.0.113.1", headers));
      expect(read.status).toBe(200);
    });

    it("counts orders by address, and by phone wherever they come from", async () => {
      const shop = await openShop(getContainer());
      const { headers } = storeHeaders(shop);
      const carts = [];
      for (let cart = 0; cart < 4; cart++) {
        carts.push(await fillCart(api, shop));
      }
      const complete = (cart: string, address: string) =>
        api.post(`/store/carts/${cart}/complete`, {}, from(address, headers));
      expect((await complete(carts[0]!, "203.0.113.20")).data.type).toBe("order");
      expect((await complete(carts[1]!, "203.0.113.21")).data.type).toBe("order");
      expect((await complete(carts[2]!, "203.0.113.22")).status).toBe(429);

      const other = { shipping_address: { phone: "+998 97 765-43-21" } };
      await api.post(`/store/carts/${carts[3]}`, other, { headers });
      expect((await complete(carts[3]!, "203.0.113.23")).data.type).toBe("order");
      const one = [0, 0, 0].map(() => complete("cart_unknown", "203.0.113.24"));
      const statuses = (await Promise.all(one)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    });

    it("uses sign-ins up by wrong passwords only", async () => {
      const account = { email: "merchant@example.uz", password: "right-password-1" };
      const signIn = (password: string, address: string) =>
        api.post("/auth/user/emailpass", { ...account, password }, from(address));
      await api.post("/auth/user/emailpass/register", account, from("203.0.113.29"));

      for (let time = 0; time < 5; time++) {
        expect((await signIn(account.password, "203.0.113.30")).status).toBe(200);
      }
      for (let time = 0; time < 3; time++) {
        expect((await signIn("wrong", "203.0.113.30")).status).toBe(401);
      }
      expect((await signIn(account.password, "203.0.113.30")).status).toBe(429);
      // Nor by another way to write the same address, nor by the other method that Medusa takes a password with.
      for (const target of ["/auth/user/emailpass#x", "http://x/auth/user/emailpass"]) {
        const written = await rawPost(api.defaults.baseURL!, target, {
          "x-forwarded-for": "203.0.113.30",
        });
        expect([target, written]).toEqual([target, 429]);
      }
      const read = { method: "get", url: "/auth/user/emailpass", data: account };
      const asked = await api.request({ ...read, ...from("203.0.113.30") });
      expect(asked.status).toBe(429);
      expect((await signIn(account.password, "203.0.113.31")).status).toBe(200);
    });

    it("counts staff by who they are, and files on top", async () => {
      const { headers } = await staffHeaders(getContainer());
      const write = (address: string) =>
        api
          .post("/admin/customers", {}, from(address, headers))
          .then(({ status }: { status: number }) => status);
      const first = await write("203.0.113.40");
      expect([first, await write("203.0.113.41"), await write("203.0.113.42")]).not.toContain(429);
      expect(await write("203.0.113.43")).toBe(429);

      const form = {
        ...from("203.0.113.44", { "content-type": "multipart/form-data; boundary=x" }),
      };
      const uploads = [0, 0, 0].map(() => api.post("/auth/session", "--x--", form));
      const statuses = (await Promise.all(uploads)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    });
  },
});
