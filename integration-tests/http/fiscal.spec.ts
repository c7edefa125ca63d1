import { setTimeout as pause } from "node:timers/promises";
import {
  PAYMENT_LEDGER_MODULE,
  registerProtocol,
  type FiscalOrder,
  type FiscalOutcome,
  type PaymentLedger,
  type TellOutcome,
} from "@medusa-uz/payment-ledger";
import { settleDue } from "@medusa-uz/payment-ledger/settlement/settle";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { placeOrder, storeHeaders, type PlacedOrder } from "./orders";
import { PaymeCalls, transactionId } from "./payme-calls";
import { openShop, type Shop } from "./shop";
import { staffHeaders } from "./staff";

jest.setTimeout(5 * 60_000);

const CODES = { mxik: "00902001001000001", package_code: "1209885", vat_percent: 12 };
const DELIVERY = {
  title: "Yetkazib berish",
  mxik: "10107002001000000",
  package_code: "1209885",
  units: null,
  vat_percent: 12,
};
const SETTINGS = {
  delivery: DELIVERY,
  seller_tin: null,
  seller_pinfl: null,
  vat_percents: [0, 12],
  rounding: "half_up",
  require_codes: false,
};
const LINK = "https://ofd.soliq.uz/epi?t=EP000000000025&r=121&c=20220706221021&s=800031554082";

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const payme = new PaymeCalls(api);
    let container: MedusaContainer;
    let shop: Shop;
    let staff: { headers: Record<string, string> };

    beforeEach(async () => {
      container = getContainer();
      shop = await openShop(container, { price: 150_000, delivery: 25_000 });
      staff = await staffHeaders(container);
      // The module remembers the settings of the test before.
      await admin("POST", "/admin/fiscal/settings", { ...SETTINGS, delivery: null });
      while ((await payme.look("warm-up")).error?.code !== -31003) {
        await pause(100);
      }
    });

    const admin = async (method: "GET" | "POST", url: string, data?: unknown) => {
      const response = await api.request({
        method,
        url,
        data,
        headers: staff.headers,
        validateStatus: () => true,
      });
      return { status: response.status, ...response.data };
    };
    const saveCodes = (codes: object | null, variant_id = shop.variant_id) =>
      admin("POST", `/admin/fiscal/variants/${variant_id}`, { codes });
    const saveSettings = (over: object = {}) =>
      admin("POST", "/admin/fiscal/settings", { ...SETTINGS, ...over });
    const upload = async (content: string | Buffer, preview = false, name = "file") => {
      const form = new FormData();
      form.append(name, new Blob([new Uint8Array(Buffer.from(content))]), "codes.csv");
      return admin("POST", `/admin/fiscal/import?preview=${preview}`, form);
    };
    const template = (query: string) =>
      api.get(`/admin/fiscal/template?${query}`, { ...staff, responseType: "arraybuffer" });
    const payment = async ({ id }: Pick<PlacedOrder, "id">) =>
      (await api.get(`/store/orders/${id}/payment`, storeHeaders(shop))).data.payment;
    const fiscalOf = async ({ id }: Pick<PlacedOrder, "id">) =>
      (await admin("GET", `/admin/fiscal/orders/${id}`)).fiscal;

    it("shows nothing to strangers", async () => {
      const anyone = (method: string, url: string, data?: unknown) =>
        api
          .request({ method, url, data, validateStatus: () => true })
          .then(({ status }: { status: number }) => status);
      const form = new FormData();
      form.append("file", new Blob(["sku;mxik"]), "codes.csv");
      const calls: [string, string, unknown?][] = [
        ["GET", "/admin/fiscal/codes"],
        ["POST", "/admin/fiscal/codes", { codes: [] }],
        ["GET", `/admin/fiscal/variants/${shop.variant_id}`],
        ["POST", `/admin/fiscal/variants/${shop.variant_id}`, { codes: null }],
        ["GET", "/admin/fiscal/settings"],
        ["POST", "/admin/fiscal/settings", SETTINGS],
        ["POST", "/admin/fiscal/import", form],
        ["GET", "/admin/fiscal/template"],
        ["GET", "/admin/fiscal/orders/order_1"],
        ["POST", "/admin/fiscal/orders/order_1/marks", { lines: [] }],
        ["POST", "/admin/ledger/attempts/payatt_1/receipt", { url: LINK }],
      ];
      for (const [method, url, data] of calls) {
        expect([method, url, await anyone(method, url, data)]).toEqual([method, url, 401]);
      }
      expect((await admin("GET", "/admin/fiscal/settings")).settings.delivery).toBeNull();
    });

    it("takes right codes and settings only", async () => {
      const wrong: [object, string][] = [
        [{ ...CODES, mxik: 902001001000001 }, "mxik"],
        [{ ...CODES, mxik: "123" }, "mxik"],
        [{ ...CODES, package_code: "" }, "package_code"],
        [{ ...CODES, vat_percent: 15 }, "15 %"],
        [{ ...CODES, extra: true }, "extra"],
        [{ ...CODES, seller_tin: "301234567", seller_pinfl: "12345678901234" }, "one_seller"],
      ];
      for (const [codes, about] of wrong) {
        const { status, message } = await saveCodes(codes);
        expect([about, status, message]).toEqual([about, 400, expect.stringContaining(about)]);
      }
      expect((await saveCodes(CODES, "variant_none")).status).toBe(404);
      expect((await saveSettings({ vat_percents: [] })).status).toBe(400);
      expect((await saveSettings({ delivery: { ...DELIVERY, mxik: "1" } })).status).toBe(400);
      expect((await admin("GET", "/admin/fiscal/codes?limit=1000")).status).toBe(400);

      const saved = await saveCodes(CODES);
      expect(saved.variant).toMatchObject({ sku: "TEA-100", product_title: "Choy", codes: CODES });
      expect(await admin("GET", "/admin/fiscal/codes?missing=true")).toMatchObject({
        variants: [],
        count: 0,
        missing: 0,
        total: 1,
      });
      const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "product_variant",
        fields: ["sku", "fiscal_code.mxik"],
        filters: { id: shop.variant_id },
      });
      expect(data).toEqual([
        expect.objectContaining({
          sku: "TEA-100",
          fiscal_code: expect.objectContaining({ mxik: CODES.mxik }),
        }),
      ]);

      expect((await saveCodes(null)).variant.codes).toBeNull();
      const many = { codes: [{ variant_id: shop.variant_id, codes: CODES }] };
      expect((await admin("POST", "/admin/fiscal/codes", many)).import).toMatchObject({ added: 1 });
      const repeated = { codes: [...many.codes, ...many.codes] };
      expect(await admin("POST", "/admin/fiscal/codes", repeated)).toMatchObject({
        status: 400,
        message: expect.stringContaining("2: variant_id repeated"),
      });
    });

    it("tells Payme lines that add up to the tiyin, delivery among them, and shows the receipt", async () => {
      await createPromotionsWorkflow(container).run({
        input: {
          promotionsData: [
            {
              code: "SEVEN",
              type: "standard",
              status: "active",
              application_method: {
                type: "percentage",
                target_type: "items",
                allocation: "across",
                value: 7,
                currency_code: "uzs",
              },
            },
          ],
        },
      });
      const placed = await placeOrder(api, shop, { quantity: 3, promo_codes: ["SEVEN"] });
      const amount = placed.total * 100;
      expect(placed.total).toBe(450_000 * 0.93 + 25_000);
      const detail = async () => (await payme.check(placed, amount)).result?.detail;

      expect(await detail()).toBeUndefined();
      await saveCodes(CODES);
      expect(await detail()).toBeUndefined();
      expect(await fiscalOf(placed)).toEqual({
        receipts: [],
        problems: [{ code: "no_delivery_codes" }],
        marked: [],
        required: false,
      });
      await saveSettings();
      const told = (await detail()) as { items: Record<string, number>[] };
      const { title, mxik, ...delivery } = DELIVERY;
      expect(told).toEqual({
        receipt_type: 0,
        items: [
          {
            title: "Choy, 100 g",
            price: 15_000_000,
            count: 3,
            code: CODES.mxik,
            package_code: CODES.package_code,
            vat_percent: 12,
            discount: 3_150_000,
          },
          {
            title,
            price: 2_500_000,
            count: 1,
            code: mxik,
            package_code: delivery.package_code,
            vat_percent: 12,
          },
        ],
      });
      const sum = told.items.reduce((all, i) => all + i.price * i.count - (i.discount ?? 0), 0);
      expect(sum).toBe(amount);

      const id = transactionId();
      await payme.create(id, placed, amount);
      await payme.perform(id);
      const receipt = (over: object) =>
        payme.call("SetFiscalData", {
          id,
          type: "PERFORM",
          fiscal_data: { receipt_id: 1, status_code: 0, message: "ok", qr_code_url: LINK, ...over },
        });
      await receipt({ qr_code_url: "https://ofd.soliq.uz.evil.example/epi?t=1&r=1&c=1&s=1" });
      expect((await payment(placed)).receipt_url).toBeNull();
      await receipt({});
      expect((await payment(placed)).receipt_url).toBe(LINK);
      expect((await fiscalOf(placed)).receipts).toEqual([
        {
          attempt_id: expect.any(String),
          provider: "payme",
          type: "perform",
          status: "accepted",
          url: LINK,
          issued_at: Date.parse("2022-07-06T22:10:21+05:00"),
          why: null,
          told: null,
          attachable: false,
        },
      ]);
      await receipt({ status_code: 7, message: "MXIK is closed", qr_code_url: null });
      expect((await payment(placed)).receipt_url).toBeNull();
      expect((await fiscalOf(placed)).receipts).toMatchObject([
        { status: "rejected", why: "MXIK is closed" },
      ]);
    });

    describe("an import", () => {
      const HEADER = "sku;mxik;package_code;vat_percent";
      const row = (sku: string, mxik = CODES.mxik) => `${sku};${mxik};1209885;12`;

      it("is all or nothing, and says by row what is wrong", async () => {
        const wrong = [HEADER, row("TEA-100"), row("TEA-100"), row("NONE"), row("X", "9,02E+15")];
        const errors = [
          { row: 3, column: "sku", code: "repeated" },
          { row: 4, column: "sku", code: "unknown_variant" },
          { row: 5, column: "mxik", code: "mxik_number" },
        ];
        const preview = await upload(wrong.join("\n"), true);
        expect(preview).toMatchObject({
          status: 200,
          import: { applied: false, added: 1, error_count: 3, errors },
        });
        expect(await upload(wrong.join("\n"))).toMatchObject({
          status: 400,
          import: { applied: false, errors },
        });
        expect((await admin("GET", "/admin/fiscal/codes")).missing).toBe(1);

        const right = [HEADER, row("TEA-100")].join("\n");
        expect(await upload(right, true)).toMatchObject({ import: { added: 1, applied: false } });
        expect((await admin("GET", "/admin/fiscal/codes")).missing).toBe(1);
        expect(await upload(right)).toMatchObject({ status: 200, import: { applied: true } });
        expect((await admin("GET", "/admin/fiscal/codes")).missing).toBe(0);
      });

      it("takes its own templates back, from Excel and CSV", async () => {
        for (const format of ["xlsx", "csv"]) {
          const { data, headers } = await template(`format=${format}`);
          expect(headers["content-disposition"]).toContain(`mxik.${format}`);
          expect(await upload(data)).toMatchObject({ import: { skipped: 1, errors: [] } });
        }
        await saveCodes(CODES);
        for (const format of ["xlsx", "csv"]) {
          const { data } = await template(`format=${format}`);
          expect(await upload(data)).toMatchObject({ import: { unchanged: 1, applied: true } });
          expect(
            Buffer.from((await template(`format=csv&missing=true`)).data).toString(),
          ).not.toContain("TEA");
        }
      });

      it("refuses what is no table", async () => {
        const cases: [string | Buffer, string][] = [
          ["", "no_header"],
          ["sku;price\nTEA-100;5", "no_header"],
          [Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), "not_a_table"],
          [Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]), "not_a_table"],
          [`${HEADER}\n${`${row("TEA-100")}\n`.repeat(10_001)}`, "too_many_rows"],
        ];
        for (const [content, unreadable] of cases) {
          expect(await upload(content)).toMatchObject({ status: 400, import: { unreadable } });
          expect(await upload(content, true)).toMatchObject({
            status: 200,
            import: { unreadable },
          });
        }
        const huge = await upload("a".repeat(5 * 1024 * 1024 + 1));
        expect(huge).toMatchObject({ status: 400, message: expect.stringContaining("5 MB") });
        expect((await upload(HEADER, false, "other")).status).toBe(400);
        expect((await admin("POST", "/admin/fiscal/import", {})).status).toBe(400);
      });
    });

    it("keeps orders without receipts from online payment where receipts are required", async () => {
      await saveSettings();
      const [placed, begun] = [await placeOrder(api, shop), await placeOrder(api, shop)];
      const amount = placed.total * 100;
      const id = transactionId();
      await payme.create(id, begun, amount);

      await saveSettings({ require_codes: true });
      const blocked = await payment(placed);
      expect(blocked.status).toBe("awaiting");
      expect(blocked.methods).toEqual([{ provider_id: "pp_system_default", url: null }]);
      expect(await fiscalOf(placed)).toMatchObject({
        required: true,
        problems: [
          { code: "no_codes", title: "Choy, 100 g", sku: "TEA-100", variant_id: shop.variant_id },
        ],
      });
      expect((await payme.check(placed, amount)).error).toMatchObject({
        code: -31008,
        message: { ru: expect.stringContaining("чек") },
      });
      expect((await payme.create(transactionId(), placed, amount)).error?.code).toBe(-31008);
      expect((await payme.check({ display_id: 999_999 }, amount)).error?.code).toBe(-31050);
      expect((await payme.check({ display_id: "9".repeat(15) }, amount)).error?.code).toBe(-31050);

      // What has begun goes on.
      expect((await payme.create(id, begun, amount)).result).toMatchObject({ state: 1 });
      expect((await payme.perform(id)).result).toMatchObject({ state: 2 });
      expect((await payment(begun)).status).toBe("paid");

      await saveCodes(CODES);
      expect((await payment(placed)).methods).toHaveLength(2);
      expect((await payme.check(placed, amount)).result).toMatchObject({
        allow: true,
        detail: { items: [{ code: CODES.mxik }, { code: DELIVERY.mxik }] },
      });
      expect((await payme.create(transactionId(), placed, amount)).result?.state).toBe(1);
    });

    describe("a provider that has to be asked for the receipt", () => {
      const answers: FiscalOutcome[] = [];
      const asked: FiscalOrder[] = [];

      beforeEach(() => {
        answers.length = 0;
        asked.length = 0;
        registerProtocol({
          provider: "acme",
          checkoutUrl: () => "https://acme.example",
          refundAbility: () => ({ full: null, partial: null }),
          settings: () => ({ mode: "test", settings: [], callbacks: [] }),
          selfTest: async () => [],
          receiptHosts: ["receipts.acme.example"],
          fiscalize: async (order) => {
            asked.push(order);
            return answers.shift() ?? { outcome: "pending" };
          },
        });
      });

      async function paid(codes: object = CODES, quantity = 1): Promise<PlacedOrder> {
        await saveSettings();
        await saveCodes(codes);
        const placed = await placeOrder(api, shop, { quantity });
        await container.resolve<PaymentLedger>(PAYMENT_LEDGER_MODULE).transact({
          provider: "acme",
          method: "pay",
          request: {},
          transaction_id: `tx-${placed.id}`,
          display_id: String(placed.display_id),
          decide: (view) => ({
            answer: "",
            commands: [
              {
                type: "create",
                transaction_id: `tx-${placed.id}`,
                amount: BigInt(placed.total) * 100n,
                provider_time: view.now,
                account: {},
                exclusive: true,
              },
              { type: "perform", attempt_id: view.next_attempt_id, fiscalize: true },
            ],
          }),
        });
        return placed;
      }

      async function settle() {
        const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
        await connection.raw("update ledger_outbox set next_try_at = now() where done_at is null");
        await settleDue(container);
      }

      it("is asked until it is there, with the lines of the order", async () => {
        const placed = await paid();
        await settle();
        expect(asked[0].lines?.map(({ mxik }) => mxik)).toEqual([CODES.mxik, DELIVERY.mxik]);
        expect(await fiscalOf(placed)).toMatchObject({ receipts: [{ status: "pending" }] });
        expect((await payment(placed)).status).toBe("paid");

        const qr_code_url = "https://receipts.acme.example/1";
        answers.push({ outcome: "done", receipt: { qr_code_url } });
        await settle();
        expect(await fiscalOf(placed)).toMatchObject({
          receipts: [{ status: "accepted", url: qr_code_url }],
        });
        expect((await payment(placed)).receipt_url).toBe(qr_code_url);
        const times = asked.length;
        await settle();
        expect(asked).toHaveLength(times);
      });

      it("gets the marking codes that staff scan, each unit once", async () => {
        const placed = await paid({ ...CODES, is_marked: true }, 2);
        await settle();
        expect(asked[0]).toMatchObject({ missing_marks: 2 });
        const [{ line_id }] = (await fiscalOf(placed)).marked;
        const scan = (id: string, marks: string[], query = "", line = line_id) =>
          admin("POST", `/admin/fiscal/orders/${id}/marks${query}`, {
            lines: [{ line_id: line, marks }],
          });
        const [one, two] = ["010478000123456721a", "010478000123456721b"];
        const wrong = [{ line_id, position: 1, code: "repeated" }];
        expect(await scan(placed.id, [one, `]d2${one}`])).toMatchObject({ status: 400, wrong });
        expect(await scan(placed.id, [one, one], "?preview=true")).toEqual({ status: 200, wrong });
        expect((await scan(placed.id, [one], "", "ordli_none")).status).toBe(400);
        expect((await admin("POST", `/admin/fiscal/orders/${placed.id}/marks`, {})).status).toBe(
          400,
        );
        expect((await fiscalOf(placed)).marked).toMatchObject([{ quantity: 2, marks: [] }]);

        expect(await scan(placed.id, [one, two])).toEqual({ status: 200, wrong: [] });
        await settle();
        expect(asked.at(-1)).toMatchObject({
          missing_marks: 0,
          lines: [{ marks: [one, two] }, { marks: [] }],
        });
        const other = await placeOrder(api, shop);
        const [{ line_id: another }] = (await fiscalOf(other)).marked;
        expect(await scan(other.id, [two], "", another)).toMatchObject({
          status: 400,
          wrong: [{ code: "taken", display_id: placed.display_id }],
        });
      });

      it("and refuses it: staff see why, the payment stays", async () => {
        answers.push({ outcome: "refused", why: "the cash desk is closed" });
        const placed = await paid();
        await settle();
        expect(await fiscalOf(placed)).toMatchObject({
          receipts: [{ status: "rejected", url: null, why: "the cash desk is closed" }],
        });
        expect(await payment(placed)).toMatchObject({ status: "paid", receipt_url: null });
      });

      it("unless the shop's own cash register makes it: it is attached once, and told", async () => {
        const told: string[] = [];
        const words: (TellOutcome | Error)[] = [];
        registerProtocol({
          ...{ provider: "acme", checkoutUrl: () => "https://acme.example" },
          refundAbility: () => ({ full: null, partial: null }),
          settings: () => ({ mode: "test", settings: [], callbacks: [] }),
          selfTest: async () => [],
          ownReceipts: {
            told: ["perform"],
            tell: async ({ kind, url }) => {
              told.push(`${kind} ${url}`);
              const word = words.shift() ?? { outcome: "done" };
              if (word instanceof Error) throw word;
              return word;
            },
          },
        });
        const placed = await paid();
        const other = await paid();
        await settle();
        const receiptsOf = async (order: PlacedOrder) => (await fiscalOf(order)).receipts;
        const waiting = async () =>
          (await admin("GET", "/admin/ledger/attention")).items.filter(
            ({ kind }: { kind: string }) => kind.startsWith("receipt"),
          );
        const [{ attempt_id, ...owed }] = await receiptsOf(placed);
        expect(owed).toMatchObject({ type: "perform", status: "owed", attachable: true });
        expect(await waiting()).toMatchObject([
          { kind: "receipt_owed", attempt_id },
          { kind: "receipt_owed" },
        ]);
        const attach = (url: string, id = attempt_id, type?: string) =>
          admin("POST", `/admin/ledger/attempts/${id}/receipt`, { url, ...(type && { type }) });
        for (const url of ["https://evil.example/epi?t=1&r=1&c=1&s=1", "no link", ""]) {
          expect((await attach(url)).status).toBe(400);
        }
        expect((await attach(LINK, "payatt_none")).status).toBe(404);
        expect((await attach(LINK, attempt_id, "cancel")).message).toContain("nothing");

        words.push(new Error("the line is dead"), { outcome: "refused", why: "too late" });
        expect((await attach(LINK)).receipt).toMatchObject({ status: "accepted", url: LINK });
        expect((await payment(placed)).receipt_url).toBe(LINK);
        await settle();
        await settle();
        expect(await receiptsOf(placed)).toMatchObject([{ told: "refused", why: "too late" }]);
        expect((await payment(placed)).receipt_url).toBe(LINK);
        expect(await waiting()).toMatchObject([
          { kind: "receipt_rejected", error: "too late" },
          { kind: "receipt_owed" },
        ]);

        const [{ attempt_id: another }] = await receiptsOf(other);
        expect((await attach(LINK.replace("/epi", "/check"), another)).message).toContain(
          `#${placed.display_id}`,
        );
        const right = LINK.replace("r=121", "r=122");
        await Promise.all([attach(right), attach(right)]);
        await settle();
        expect(await receiptsOf(placed)).toMatchObject([
          { told: "done", url: right, attachable: false },
        ]);
        expect(told).toEqual([LINK, LINK, right].map((url) => `perform ${url}`));
        expect((await attach(right)).status).toBe(200);
        expect((await attach(LINK)).message).toContain("cannot forget");
      });
    });
  },
});
