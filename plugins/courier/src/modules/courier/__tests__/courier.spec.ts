import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Actor } from "../../../delivery/transitions";
import { tashkentDay } from "../../../delivery/tashkent-day";
import type { Places } from "../../../places/places";
import type { Wanted } from "../delivery-list";
import { HopelessEffect } from "../effect-book";
import type { DeliveryRow } from "../rows";
import CourierService from "../service";
import { openCourierDatabase } from "./courier-database";

const OPERATOR: Actor = { type: "operator", id: "user_1" };
const DAY = tashkentDay(Date.now());
const TIE = { from: "2026-11-22T10:00:00+05:00", to: "2026-11-22T20:00:00+05:00" };

describe("couriers' books", () => {
  let connection: Knex;
  let courier: CourierService;
  let numbers = 0;
  const errors: string[] = [];

  beforeAll(async () => {
    connection = await openCourierDatabase();
    courier = new CourierService(
      {
        [ContainerRegistrationKeys.PG_CONNECTION]: connection,
        [ContainerRegistrationKeys.LOGGER]: {
          warn: () => undefined,
          error: (text: string) => errors.push(text),
        } as never,
      },
      { secret: "s".repeat(32) },
    );
  }, 60_000);

  afterEach(async () => {
    await connection.raw(
      `truncate courier, courier_delivery, "order", order_address, order_summary, order_payment_collection, payment, capture,
         fulfillment, order_fulfillment, order_shipping, order_shipping_method cascade`,
    );
  });

  afterAll(() => connection.destroy());

  type Packed = {
    order_id?: string;
    option?: string;
    data?: object;
    method?: object;
    total?: number;
    paid?: number;
    refunded?: number;
    held?: number;
    charged?: number;
    provider?: string;
    metadata?: object;
    province?: string;
    requires_shipping?: boolean;
  };

  /** An order (unless one is given) and a packed parcel of it. */
  async function pack(packed: Packed = {}): Promise<{ order_id: string; fulfillment_id: string }> {
    const n = ++numbers;
    const order_id = packed.order_id ?? `order_${n}`;
    if (!packed.order_id) {
      await connection.raw(
        `insert into order_address (id, first_name, last_name, phone, address_1, city, province, metadata)
         values (:id, 'Aziza', 'Karimova', '+998901234567', 'Registon 1', 'Samarqand', :province, :metadata)`,
        {
          id: `a_${n}`,
          province: packed.province ?? "UZ-SA",
          metadata: JSON.stringify(packed.metadata ?? {}),
        },
      );
      await connection.raw(
        `insert into "order" (id, display_id, shipping_address_id) values (?, ?, ?)`,
        [order_id, 1000 + n, `a_${n}`],
      );
      const totals = {
        current_order_total: packed.total ?? 165_000,
        paid_total: packed.paid ?? 0,
        refunded_total: packed.refunded ?? 0,
      };
      await connection.raw("insert into order_summary (order_id, totals) values (?, ?)", [
        order_id,
        JSON.stringify(totals),
      ]);
      await connection.raw(
        `insert into order_payment_collection (order_id, payment_collection_id) values (?, ?)`,
        [order_id, `pc_${n}`],
      );
      await connection.raw(
        `insert into payment (id, payment_collection_id, provider_id, amount) values (?, ?, ?, ?)`,
        [`pay_${n}`, `pc_${n}`, packed.provider ?? "pp_system_default", packed.held ?? 0],
      );
      await connection.raw("insert into capture (id, payment_id, amount) values (?, ?, ?)", [
        `cap_${n}`,
        `pay_${n}`,
        packed.charged ?? 0,
      ]);
      await connection.raw("insert into order_shipping_method values (?, ?, ?)", [
        `m_${n}`,
        packed.option ?? "standard",
        JSON.stringify(packed.method ?? {}),
      ]);
      await connection.raw(
        "insert into order_shipping (order_id, shipping_method_id) values (?, ?)",
        [order_id, `m_${n}`],
      );
    }
    const fulfillment_id = `ful_${n}`;
    await connection.raw(
      `insert into fulfillment (id, shipping_option_id, data, requires_shipping) values (?, ?, ?, ?)`,
      [
        fulfillment_id,
        packed.option ?? "standard",
        JSON.stringify(packed.data ?? {}),
        packed.requires_shipping ?? true,
      ],
    );
    await connection.raw("insert into order_fulfillment (order_id, fulfillment_id) values (?, ?)", [
      order_id,
      fulfillment_id,
    ]);
    return { order_id, fulfillment_id };
  }

  async function open(packed: Packed = {}): Promise<DeliveryRow> {
    const { fulfillment_id } = await pack(packed);
    await courier.deliveries.open({ fulfillment_id });
    return (await courier.deliveries.ofFulfillment(fulfillment_id))!;
  }

  const hire = async (n = 1) =>
    (await courier.couriers.create({ name: `Kuryer ${n}`, phone: `+99890200000${n}` })).id;

  const assign = (id: string, courier_id: string, from_courier_id: string | null = null) =>
    courier.deliveries.assign({ deliveries: [{ id, from_courier_id }], courier_id }, OPERATOR);

  const by = (id: string) => ({ type: "courier" as const, id });

  /** Assigned, picked up `minutes` ago and brought now. */
  async function brought(courier_id: string, packed: Packed = {}, minutes = 30) {
    const { id, cash_due } = await open(packed);
    await assign(id, courier_id);
    const at = new Date(Date.now() - minutes * 60_000);
    const { change } = courier.deliveries;
    await change.call(courier.deliveries, { id, action: "pick_up", actor: by(courier_id), at });
    const set = { proof_kind: "code" as const, cash_collected: Number(cash_due) || null };
    await connection.transaction(async (trx) => {
      await courier.deliveries.change({ id, action: "deliver", actor: by(courier_id), set }, trx);
      if (set.cash_collected) {
        const entry = { courier_id, delivery_id: id, amount: set.cash_collected, day: DAY };
        await courier.cash.collect(trx, entry);
      }
    });
    return id;
  }

  const nameless: Places = () => Promise.resolve({ division: null, district: null });
  const find = async (wanted: Partial<Wanted>) =>
    (await courier.list.list({ limit: 50, offset: 0, ...wanted }, nameless)).deliveries;

  describe("opening", () => {
    it.each([
      ["an option of ours", { option: "standard" }, "standard"],
      ["express of ours", { option: "express" }, "express"],
      ["express by its type", { option: "flat_express" }, "express"],
      ["express by what the buyer chose", { method: { service: "express" } }, "express"],
    ])("takes %s", async (_, packed, service) => {
      expect(await open(packed)).toMatchObject({
        state: "ready",
        service,
        province: "uz-sa",
        tracking_code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/),
      });
    });

    it.each([
      ["what the buyer fetches", { option: "pickup" }],
      ["what the buyer fetches from a point of ours", { option: "uz_pickup" }],
      ["what does not travel", { requires_shipping: false }],
    ])("leaves %s", async (_, packed) => {
      expect(await open(packed)).toBeNull();
    });

    it("opens the others when one cannot be opened, and takes no nonsense for a promise", async () => {
      const broken = await pack({ province: "uz-xx" });
      const odd = await pack({ method: { window: { to: "x" } } });
      const promisedTo = ({ province }: { province: string }) =>
        province === "uz-xx" ? Promise.reject(new Error("no such place")) : Promise.resolve(null);
      expect(await courier.deliveries.open({}, promisedTo)).toHaveLength(1);
      expect(await courier.deliveries.ofFulfillment(broken.fulfillment_id)).toBeNull();
      expect(await courier.deliveries.ofFulfillment(odd.fulfillment_id)).toMatchObject({
        window_to: null,
      });
      expect(errors).toEqual([expect.stringContaining(broken.fulfillment_id)]);
    });

    it("keeps the promise of the order, else asks for it, and opens once however many ask at once", async () => {
      const told = await pack({ method: { window: TIE } });
      const asked = await pack({
        metadata: { district_soato: "1718401", pin: { lat: 39.6, lng: 66.9 } },
      });
      const questions: unknown[] = [];
      const promisedTo = (parcel: unknown) => {
        questions.push(parcel);
        return Promise.resolve(TIE);
      };
      const opened = await Promise.all(
        Array.from({ length: 5 }, () => courier.deliveries.open({}, promisedTo)),
      );
      expect(opened.flat()).toHaveLength(2);
      for (const { fulfillment_id } of [told, asked]) {
        const row = await courier.deliveries.ofFulfillment(fulfillment_id);
        expect(row?.window_to).toEqual(new Date(TIE.to));
      }
      expect(questions[0]).toMatchObject({
        province: "uz-sa",
        district_soato: "1718401",
        pin: { lat: 39.6, lng: 66.9 },
        service: "standard",
      });
    });
  });

  describe("cash due", () => {
    it.each([
      ["nothing paid", {}, "165000"],
      ["a part paid online", { paid: 65_000 }, "100000"],
      ["all paid", { paid: 165_000 }, "0"],
      ["a fraction of a so'm", { total: 165_000.4 }, "165000"],
      ["a part of it refunded", { paid: 165_000, refunded: 65_000 }, "65000"],
    ])("with %s", async (_, packed, due) => {
      expect(await open(packed)).toMatchObject({ cash_due: due, unpaid: "0" });
    });

    it.each([
      ["nothing paid online", { provider: "pp_payme_payme" }, "165000"],
      ["a part paid online", { provider: "pp_payme_payme", paid: 65_000 }, "100000"],
      ["all paid online", { provider: "pp_payme_payme", paid: 165_000 }, "0"],
      ["all held by the provider", { provider: "pp_uzcard_uzcard", held: 165_000 }, "0"],
      [
        "a part of what was held charged, and not in the books yet",
        { provider: "pp_uzcard_uzcard", held: 165_000, charged: 5_000 },
        "5000",
      ],
    ])("is nothing, and unpaid what is left, with %s", async (_, packed, unpaid) => {
      expect(await open(packed)).toMatchObject({ cash_due: "0", unpaid });
    });

    it("is asked for once per order, by the first parcel that comes, and moves on when that one comes back", async () => {
      const first = await open();
      const second = await open({ order_id: first.order_id });
      expect([first.cash_due, second.cash_due]).toEqual(["165000", "0"]);
      await courier.deliveries.cancel({ id: first.id, actor: OPERATOR });
      expect((await courier.deliveries.find(second.id)).cash_due).toBe("165000");
    });

    it("is gone when the order is paid online after all", async () => {
      const { id, order_id } = await open();
      await connection.raw(
        `update order_summary set totals = totals || '{"paid_total": 165000}' where order_id = ?`,
        [order_id],
      );
      const payment = await connection.raw<{ rows: { id: string }[] }>("select id from payment");
      await courier.deliveries.reckonCashOfPayment(payment.rows[0]!.id);
      expect((await courier.deliveries.find(id)).cash_due).toBe("0");
    });
  });

  describe("changes", () => {
    it("of twenty operators at once one wins", async () => {
      const { id } = await open();
      const couriers = await Promise.all(Array.from({ length: 9 }, (_, n) => hire(n)));
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => assign(id, couriers[n % 9]!)),
      );
      expect(answers.flatMap(({ assigned }) => assigned)).toEqual([id]);
      expect(answers.flatMap(({ refused }) => refused.map(({ code }) => code))).toEqual(
        Array.from({ length: 19 }, () => "already_assigned"),
      );
      expect((await courier.story(id)).map(({ type }) => type)).toEqual(["open", "assign"]);
    });

    it("many are assigned each by itself", async () => {
      const [one, other, taken] = [await open(), await open(), await open()];
      const courier_id = await hire();
      await assign(taken.id, await hire(2));
      const deliveries = [one.id, "cdel_none", taken.id, other.id].map((id) => ({
        id,
        from_courier_id: null,
      }));
      expect(await courier.deliveries.assign({ deliveries, courier_id }, OPERATOR)).toEqual({
        assigned: [one.id, other.id],
        refused: [
          { id: "cdel_none", code: "delivery_not_found" },
          { id: taken.id, code: "already_assigned" },
        ],
      });
    });

    it("nobody is given work who does not exist or does not work", async () => {
      const { id } = await open();
      await expect(assign(id, "cour_none")).rejects.toMatchObject({ code: "courier_not_found" });
      const courier_id = await hire();
      await courier.couriers.alter(courier_id, { is_active: false });
      await expect(assign(id, courier_id)).rejects.toMatchObject({ code: "courier_inactive" });
    });

    it("Medusa's news are followed until the end, and not after it", async () => {
      const settled = await open();
      await courier.deliveries.settle(settled.fulfillment_id);
      await courier.deliveries.revoke(settled.fulfillment_id);
      expect((await courier.deliveries.find(settled.id)).state).toBe("delivered");
      const revoked = await open();
      await courier.deliveries.revoke(revoked.fulfillment_id);
      await courier.deliveries.settle(revoked.fulfillment_id);
      expect((await courier.deliveries.find(revoked.id)).state).toBe("cancelled");
      await courier.deliveries.revoke("ful_of_nobody");
    });

    it("a change that fails leaves nothing behind", async () => {
      const { id, version } = await open();
      const courier_id = await hire();
      await expect(
        connection.transaction(async (trx) => {
          const set = { courier_id };
          await courier.deliveries.change({ id, action: "assign", actor: OPERATOR, set }, trx);
          throw new Error("died");
        }),
      ).rejects.toThrow("died");
      expect(await courier.deliveries.find(id)).toMatchObject({ state: "ready", version });
      expect(await courier.story(id)).toHaveLength(1);
    });
  });

  describe("what Medusa is told", () => {
    it("is told in order for one order, once, and given back by whoever dies or fails", async () => {
      const courier_id = await hire();
      const id = await brought(courier_id);
      const told: string[] = [];
      const tell = (kind: string) => {
        told.push(kind);
        return told.length === 1 ? Promise.reject(new Error("busy")) : Promise.resolve();
      };
      expect(await courier.effects.carryOutNext(({ kind }) => tell(kind))).toBe("failed");
      expect(await courier.effects.carryOutNext(({ kind }) => tell(kind))).toBe("empty");
      await connection.raw("update courier_effect set next_at = now()");
      await Promise.all(
        Array.from({ length: 4 }, async () => {
          while ((await courier.effects.carryOutNext(({ kind }) => tell(kind))) !== "empty");
        }),
      );
      while ((await courier.effects.carryOutNext(({ kind }) => tell(kind))) !== "empty");
      expect(told).toEqual(["shipment", "shipment", "delivered", "capture"]);
      expect(await courier.effects.ofDelivery(id)).toMatchObject([
        { kind: "shipment", state: "done", tries: 2 },
        { kind: "delivered", state: "done", tries: 1 },
        { kind: "capture", state: "done", tries: 1 },
      ]);
    });

    it("money does not wait for ever for what Medusa refuses", async () => {
      await brought(await hire());
      const told: string[] = [];
      const refuse = ({ kind }: { kind: string }) => {
        told.push(kind);
        return kind === "shipment" ? Promise.reject(new Error("refused")) : Promise.resolve();
      };
      expect(await courier.effects.carryOutNext(refuse)).toBe("failed");
      expect(await courier.effects.carryOutNext(refuse)).toBe("empty");
      await connection.raw("update courier_effect set created_at = now() - interval '3 minutes'");
      expect(await courier.effects.carryOutNext(refuse)).toBe("done");
      expect(await courier.effects.carryOutNext(refuse)).toBe("empty");
      expect(told).toEqual(["shipment", "capture"]);
    });

    it("what Medusa will never take is put away, and staff see why", async () => {
      const { id } = await open();
      await courier.deliveries.cancel({ id, actor: OPERATOR });
      const hopeless = () => Promise.reject(new HopelessEffect("the fulfillment is gone"));
      expect(await courier.effects.carryOutNext(hopeless)).toBe("dead");
      expect(await courier.effects.carryOutNext(hopeless)).toBe("empty");
      expect(await courier.effects.ofDelivery(id)).toEqual([
        { kind: "cancel_fulfillment", state: "dead", tries: 1, error: "the fulfillment is gone" },
      ]);
    });
  });

  describe("cash", () => {
    it("what is collected is held until it is handed in; the same key counts once", async () => {
      const courier_id = await hire();
      await brought(courier_id);
      await brought(courier_id, { total: 35_000 });
      expect(await courier.cash.held(courier_id)).toBe(200_000);
      const body = { courier_id, amount: 150_000, day: DAY, key: "key-00000001" };
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => courier.cash.handIn(body, "user_1")),
      );
      expect(new Set(answers.map(({ entry }) => entry.id)).size).toBe(1);
      expect(answers.map(({ held }) => held)).toEqual([50_000, 50_000, 50_000, 50_000, 50_000]);
      await expect(
        courier.cash.handIn({ ...body, key: "key-00000002" }, "user_1"),
      ).rejects.toMatchObject({ code: "more_than_held", more: { held: 50_000 } });
      const { couriers } = await courier.cash.day(DAY);
      expect(couriers).toMatchObject([
        { courier_id, collected: 200_000, handed_in: 150_000, held: 50_000 },
      ]);
      expect(couriers[0]!.entries).toHaveLength(3);
    });

    it("two hand-ins at once do not give more than there is", async () => {
      const courier_id = await hire();
      await brought(courier_id, { total: 100_000 });
      const results = await Promise.allSettled(
        ["key-00000003", "key-00000004", "key-00000005"].map((key) =>
          courier.cash.handIn({ courier_id, amount: 60_000, day: DAY, key }, "user_1"),
        ),
      );
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await courier.cash.held(courier_id)).toBe(40_000);
    });
  });

  it("figures agree with what happened", async () => {
    const [quick, slow] = [await hire(1), await hire(2)];
    const past = { from: "2020-01-01T10:00:00Z", to: "2020-01-01T12:00:00Z" };
    const future = { from: "2020-01-01T10:00:00Z", to: "2099-01-01T12:00:00Z" };
    await brought(quick, { total: 10_000, method: { window: future } }, 10);
    await brought(quick, { total: 10_000, method: { window: future } }, 20);
    await brought(quick, { total: 10_000, method: { window: past } }, 60);
    await brought(quick, { total: 10_000 }, 30);
    const settled = await open();
    await assign(settled.id, slow);
    await courier.deliveries.settle(settled.fulfillment_id);
    const { id } = await open();
    await assign(id, slow);
    for (const reason of ["no_answer", "refused", "no_answer"]) {
      await courier.deliveries.change({ id, action: "pick_up", actor: by(slow) });
      const set = { failed_reason: reason as "refused" };
      await courier.deliveries.change({ id, action: "fail", actor: by(slow), set, reason });
      await assign(id, slow, slow);
    }
    expect((await courier.performance.between({ from: DAY, to: DAY })).couriers).toEqual([
      {
        courier_id: quick,
        name: "Kuryer 1",
        count: 4,
        on_time_share: 2 / 3,
        median_minutes: 25,
        failed: {},
        cash_held: 40_000,
      },
      {
        courier_id: slow,
        name: "Kuryer 2",
        count: 0,
        on_time_share: null,
        median_minutes: null,
        failed: { no_answer: 2, refused: 1 },
        cash_held: 0,
      },
    ]);
    const before = await courier.performance.between({ from: "2020-01-01", to: "2020-01-31" });
    expect(before.couriers.map(({ count }) => count)).toEqual([0, 0]);
  });

  describe("lists", () => {
    it("find by everything that staff look for", async () => {
      const samarkand = await open();
      const tashkent = await open({ province: "uz-tk", metadata: { landmark: "Bozor" } });
      const courier_id = await hire();
      await assign(tashkent.id, courier_id);
      await connection.raw(
        "update courier_delivery set window_to = now() - interval '1 hour' where id = ?",
        [tashkent.id],
      );
      const ids = async (wanted: Partial<Wanted>) => (await find(wanted)).map(({ id }) => id);
      expect(await ids({})).toEqual([tashkent.id, samarkand.id]);
      expect(await ids({ states: ["ready"] })).toEqual([samarkand.id]);
      expect(await ids({ zones: ["uz-tk"] })).toEqual([tashkent.id]);
      expect(await ids({ courier_id })).toEqual([tashkent.id]);
      expect(await ids({ courier_id: null })).toEqual([samarkand.id]);
      expect(await ids({ late: true })).toEqual([tashkent.id]);
      expect(await ids({ day: "2020-01-01" })).toEqual([]);
      expect(await ids({ carrier: "bts" })).toEqual([]);
      expect(await ids({ q: tashkent.tracking_code.toLowerCase() })).toEqual([tashkent.id]);
      expect(await ids({ q: String(samarkand.order_display_id) })).toEqual([samarkand.id]);
      expect(await ids({ q: "123 45 67" })).toHaveLength(2);
      expect(await ids({ q: "karim" })).toHaveLength(2);
      expect(await ids({ q: "%" })).toEqual([]);
      expect(await ids({ limit: 1, offset: 1 })).toEqual([samarkand.id]);
    });

    it("count what is where, and what is late", async () => {
      const late = await open();
      await open({ province: "uz-tk" });
      await open({ province: "uz-tk" });
      await connection.raw(
        "update courier_delivery set window_to = now() - interval '1 hour' where id = ?",
        [late.id],
      );
      expect(await courier.list.board(nameless)).toEqual({
        cells: [
          { state: "ready", province: "uz-sa", count: 1, late: 1 },
          { state: "ready", province: "uz-tk", count: 2, late: 0 },
        ],
        divisions: {},
        late: 1,
        unassigned: 3,
      });
    });
  });

  describe("couriers", () => {
    it("have a phone each, and lose their sessions with it", async () => {
      const id = await hire(1);
      await hire(2);
      await expect(hire(2)).rejects.toMatchObject({ code: "phone_taken" });
      await courier.couriers.alter(id, { name: "Sardor", vehicle: "car", zones: ["uz-sa"] });
      expect(await courier.couriers.find({ id })).toMatchObject({
        name: "Sardor",
        vehicle: "car",
        zones: ["uz-sa"],
        session_version: 1,
      });
      await courier.couriers.alter(id, { phone: "+998901111111" });
      await courier.couriers.alter(id, { is_active: false });
      await courier.couriers.signOut(id);
      const found = await courier.couriers.find({ phone: "+998901111111" });
      expect(found).toMatchObject({ id, vehicle: "car", session_version: 4 });
      await expect(courier.couriers.alter("cour_none", {})).rejects.toMatchObject({
        code: "courier_not_found",
      });
    });

    it("are let in by a link once, for a quarter of an hour", async () => {
      const id = await hire();
      const { token } = await courier.links.make(id, "user_1");
      const takes = await Promise.all([courier.links.take(token), courier.links.take(token)]);
      expect(takes.filter(Boolean)).toEqual([{ courier_id: id }]);
      const old = await courier.links.make(id, "user_1");
      await connection.raw("update courier_sign_in_link set expires_at = now()");
      expect(await courier.links.take(old.token)).toBeNull();
      expect(await courier.links.take("no such token")).toBeNull();
    });
  });
});
