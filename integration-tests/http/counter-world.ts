import { MEDICINE_MODULE, PRESCRIPTION_MODULE, type MedicineEntry } from "@medusa-uz/pharmacy";
import type { DispenseAnswer, HandOverAnswer } from "@medusa-uz/pharmacy";
import { tellOfPrescriptions } from "@medusa-uz/pharmacy/prescription/tell";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows";
import type { AxiosInstance } from "axios";
import { placeOrder, type PlacedOrder } from "./orders";
import type { Shop } from "./shop";
import { addVariantOnSameStock } from "./shared-stock";
import { freshPhone } from "./shoppers";
import { staffHeaders } from "./staff";

type Batch = { variant_id: string; series: string; expires_on: string; quantity: number };
type Medicines = {
  save(entries: MedicineEntry[]): Promise<void>;
  saveBatches(batches: Batch[]): Promise<void>;
  batchesOf(ids: string[]): Promise<Batch[]>;
};
type Line = { id: string };
type Reviewer = { user_id: string; is_senior: boolean; customer_ids: string[] };
type Books = {
  pharmacists: { save(pharmacist: Record<string, unknown>): Promise<void> };
  prescriptions: {
    create(entry: object): Promise<string>;
    submit(id: string, customer_id: string): Promise<unknown>;
    lines(id: string): Promise<Line[]>;
    find(id: string): Promise<{ version: number; status: string; no: number }>;
  };
  reviews: {
    claim(id: string, reviewer: Reviewer): Promise<unknown>;
    decide(
      id: string,
      reviewer: Reviewer,
      decision: object,
      factsOf: () => Promise<Map<string, object>>,
    ): Promise<unknown>;
    revoke(id: string, reviewer: Reviewer, reason: string): Promise<unknown>;
  };
  allocations: { reserve(wanted: object): Promise<unknown> };
  options: { ePrescriptions: object };
  handOvers: { rememberStock(order_id: string, stock: object[]): Promise<void> };
  deletions: { delete(id: string, customer_id: string): Promise<void> };
  due: { abandon(): Promise<number> };
  story(id: string): Promise<{ type: string; meta: Record<string, unknown> }[]>;
  verify(id: string): Promise<{ broken: object[] }>;
};

export type CounterReply<Data> = { status: number; data: Data & { code?: string } };

const REVIEWER = { user_id: "user_reviewer", is_senior: true, customer_ids: [] };
const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const FRESH = inDays(300);
export const OLDER = inDays(100);

/** A counter with a pharmacist behind it, and orders on approved prescriptions that wait. */
export class CounterWorld {
  headers: Record<string, string> = {};
  user_id = "";

  constructor(
    private readonly api: AxiosInstance,
    readonly container: MedusaContainer,
    readonly shop: Shop,
  ) {}

  get books(): Books {
    return this.container.resolve<Books>(PRESCRIPTION_MODULE);
  }

  get medicines(): Medicines {
    return this.container.resolve<Medicines>(MEDICINE_MODULE);
  }

  async open(): Promise<this> {
    ({ user_id: this.user_id, headers: this.headers } = await this.pharmacist("karima@example.uz"));
    return this;
  }

  async pharmacist(email: string, role = "pharmacist", phone = freshPhone()) {
    const staff = await staffHeaders(this.container, email);
    const entry = { role, licence_no: "AA-1234", is_active: true, phone, customer_id: null };
    await this.books.pharmacists.save({ ...entry, user_id: staff.user_id });
    return staff;
  }

  /** An order of `quantity` packs, and as many of a second variant, on an approved prescription. */
  async reserved({
    quantity = 2,
    second = false,
    e_rx_number,
    provider_id = "pp_system_default",
  }: {
    quantity?: number;
    second?: boolean;
    e_rx_number?: string;
    provider_id?: "pp_system_default" | "pp_uzcard_uzcard";
  } = {}) {
    const { shop } = this;
    const other = second ? await addVariantOnSameStock(this.container, shop) : null;
    const more = other ? [{ variant_id: other, quantity }] : [];
    await this.makeMedicine("otc", other);
    const order = await placeOrder(this.api, shop, {
      quantity,
      provider_id,
      more,
    });
    await this.makeMedicine("rx", other);
    const variants = [shop.variant_id, ...(other ? [other] : [])];
    const prescription_id = await this.approved(variants, quantity, e_rx_number);
    const lines = await this.books.prescriptions.lines(prescription_id);
    await this.books.allocations.reserve({
      prescription_id,
      customer_id: "cus_aziza",
      holder: { type: "order", id: order.id },
      lines: lines.map(({ id }) => ({ line_id: id, quantity })),
    });
    return { order, prescription_id, lines: lines.map(({ id }) => id), variants };
  }

  async draft(variants: string[] = [], quantity = 1, external_no?: string): Promise<string> {
    return this.books.prescriptions.create({
      customer_id: "cus_aziza",
      patient: { name: "Aziza Karimova", birth_year: 1990, relation: "self" },
      wishes: variants.map((variant_id) => ({ variant_id, quantity })),
      external_no: external_no ?? null,
      ip: null,
    });
  }

  /** Whatever is handed over meanwhile is written down, and Medusa does not follow. */
  async pausing(act: () => Promise<void>): Promise<void> {
    await this.sql(`create function pause_following() returns trigger language plpgsql as $$
      begin new.leased_until = now() + interval '1 hour'; return new; end $$`);
    await this.sql(`create trigger pause_following before insert on prescription_hand_over
      for each row execute function pause_following()`);
    await act();
    await this.sql("drop trigger pause_following on prescription_hand_over");
    await this.sql("drop function pause_following");
    await this.sql("update prescription_hand_over set leased_until = null");
  }

  private async approved(variants: string[], quantity: number, external_no?: string) {
    const { prescriptions, reviews } = this.books;
    const id = await this.draft(variants, quantity, external_no);
    await this.sql("update prescription set pages = 1 where id = ?", [id]);
    await prescriptions.submit(id, "cus_aziza");
    await reviews.claim(id, REVIEWER);
    const lines = (await prescriptions.lines(id)).map((line) => ({
      id: line.id,
      decision: "approve",
    }));
    const { version } = await prescriptions.find(id);
    const known = { rx_class: "rx", atc: [], alike: new Set() };
    const facts = new Map(variants.map((variant) => [variant, known]));
    await reviews.decide(
      id,
      REVIEWER,
      { version, issued_on: inDays(-1), lines },
      async () => facts,
    );
    return id;
  }

  async revoke(id: string): Promise<void> {
    await this.books.reviews.revoke(id, REVIEWER, "the doctor called");
  }

  async makeMedicine(rx_class: MedicineEntry["rx_class"], other: string | null = null) {
    const { data } = await this.container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product_variant",
      fields: ["product_id"],
      filters: { id: this.shop.variant_id },
    });
    const packs = [this.shop.variant_id, ...(other ? [other] : [])];
    await this.medicines.save([
      {
        product_id: data[0].product_id as string,
        rx_class,
        atc: "C09CA01",
        form: "Таблетки",
        substances: [{ inn: "losartan", strength: "50 мг" }],
        packs: packs.map((variant_id) => ({ variant_id, pack: "30 dona" })),
      },
    ]);
  }

  async find(code: string | number, headers = this.headers): Promise<CounterReply<DispenseAnswer>> {
    return this.api.get(`/admin/prescriptions/dispense?code=${code}`, {
      headers,
      validateStatus: () => true,
    });
  }

  async handOver(
    { id }: PlacedOrder,
    lines: object[],
    more: object = {},
    headers = this.headers,
  ): Promise<CounterReply<HandOverAnswer>> {
    const body = { lines, original_checked: true, payment: "cash", ...more };
    return this.api.post(`/admin/prescriptions/dispense/${id}`, body, {
      headers,
      validateStatus: () => true,
    });
  }

  async post(path: string, body: object, headers = this.headers): Promise<CounterReply<object>> {
    return this.api.post(path, body, { headers, validateStatus: () => true });
  }

  /** Captures the payments of an order. */
  async paid(order_id: string): Promise<{ id: string }[]> {
    const { data } = await this.container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["payment_collections.payments.id"],
      filters: { id: order_id },
    });
    const { payment_collections } = data[0] as unknown as {
      payment_collections: { payments: { id: string }[] }[];
    };
    const payments = payment_collections.flatMap((one) => one.payments);
    for (const { id: payment_id } of payments) {
      await capturePaymentWorkflow(this.container).run({ input: { payment_id } });
    }
    return payments;
  }

  /** What Medusa says of an order now. */
  async orderNow(id: string) {
    const { data } = await this.api.get(
      `/admin/orders/${id}?fields=status,payment_status,fulfillment_status,total,summary,items.quantity`,
      { headers: this.headers },
    );
    const { order } = data as {
      order: {
        status: string;
        payment_status: string;
        fulfillment_status: string;
        total: number;
        summary: { paid_total: number; pending_difference: number };
      };
    };
    const { status, payment_status, fulfillment_status, total, summary } = order;
    const { paid_total: paid, pending_difference: pending } = summary;
    return { status, payment_status, fulfillment_status, total, paid, pending };
  }

  /** Units in the warehouse, and those reserved. */
  async stockNow(): Promise<[number, number]> {
    const [level] = await this.container
      .resolve(Modules.INVENTORY)
      .listInventoryLevels({ inventory_item_id: this.shop.inventory_item_id });
    return [Number(level!.stocked_quantity), Number(level!.reserved_quantity)];
  }

  /** Waits until everything that became of prescriptions is told: the routes tell it in their own time. */
  async tellAll(): Promise<void> {
    for (let tries = 0; (await this.rows("select 1 from prescription where untold")) > 0; tries++) {
      if (tries > 50) {
        throw new Error("prescriptions are not told of");
      }
      await tellOfPrescriptions(this.container).catch(() => undefined);
    }
  }

  async sql(text: string, bindings: unknown[] = []): Promise<void> {
    await this.rows(text, bindings);
  }

  private async rows(text: string, bindings: unknown[] = []): Promise<number> {
    const connection = this.container.resolve<{
      raw(text: string, bindings: unknown[]): Promise<{ rowCount: number | null }>;
    }>(ContainerRegistrationKeys.PG_CONNECTION);
    return (await connection.raw(text, bindings)).rowCount ?? 0;
  }
}
