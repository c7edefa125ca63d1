import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { LineDecision, VariantFacts } from "../../../prescription/decide";
import { FACTS } from "../../../prescription/decision.fixture";
import type { Reviewer } from "../../../prescription/reviewers";
import type { Wish } from "../line-book";
import type { LineRow, PrescriptionRow } from "../rows";
import PrescriptionService from "../service";
import { openPrescriptionDatabase } from "./prescription-database";

export const HOUR_MS = 3_600_000;
export const NOW = new Date("2026-11-21T10:00:00+05:00");
export const later = (hours: number): Date => new Date(NOW.getTime() + hours * HOUR_MS);

export const person = (user_id: string, more: Partial<Reviewer> = {}): Reviewer => ({
  user_id,
  is_senior: false,
  customer_ids: [],
  ...more,
});
export const ANVAR = person("user_anvar");
export const BAHOR = person("user_bahor");
export const SENIOR = person("user_senior", { is_senior: true });

const factsOf = async (): Promise<ReadonlyMap<string, VariantFacts>> => FACTS;

/** Prescriptions on a database of their own. */
export class PrescriptionWorld {
  private constructor(
    readonly connection: Knex,
    readonly service: PrescriptionService,
  ) {}

  static async open(): Promise<PrescriptionWorld> {
    const connection = await openPrescriptionDatabase();
    const service = new PrescriptionService(
      {
        [ContainerRegistrationKeys.PG_CONNECTION]: connection,
      },
      { prescriptionSecret: "s".repeat(32), profile: "uz_strict" },
    );
    return new PrescriptionWorld(connection, service);
  }

  async clear(): Promise<void> {
    await this.connection.raw(
      'truncate prescription, prescription_line, prescription_allocation, prescription_event, pharmacist, customer, "user" cascade',
    );
  }

  async draft(variants: (string | null)[] = ["losartan"], customer = "cus_1"): Promise<string> {
    const wishes: Wish[] = variants.map((variant_id) => ({ variant_id, quantity: 2 }));
    const id = await this.service.prescriptions.create(
      {
        customer_id: customer,
        patient: { name: "Aziza Karimova", birth_year: 1990, relation: "self" },
        wishes,
        ip: "192.0.2.1",
      },
      NOW,
    );
    await this.connection.raw("update prescription set pages = 1 where id = ?", [id]);
    return id;
  }

  async submitted(variants?: (string | null)[], customer = "cus_1", at = NOW): Promise<string> {
    const id = await this.draft(variants, customer);
    await this.service.prescriptions.submit(id, customer, at);
    return id;
  }

  /** Decides every line as `say` says; approves all by default. */
  async decide(
    id: string,
    reviewer: Reviewer,
    say: (line: LineRow, index: number) => Omit<LineDecision, "id"> = () => ({
      decision: "approve",
    }),
    more: { now?: Date; version?: number; e_rx_number?: string; issued_on?: string } = {},
  ) {
    const lines = await this.lines(id);
    const { version } = await this.find(id);
    return this.service.reviews.decide(
      id,
      reviewer,
      {
        version,
        issued_on: "2026-11-20",
        ...more,
        lines: lines.map((line, index) => ({ id: line.id, ...say(line, index) })),
      },
      factsOf,
      more.now ?? NOW,
    );
  }

  async approved(
    variants?: (string | null)[],
    say?: (line: LineRow, index: number) => Omit<LineDecision, "id">,
  ): Promise<string> {
    const id = await this.submitted(variants);
    await this.service.reviews.claim(id, ANVAR, NOW);
    await this.decide(id, ANVAR, say);
    return id;
  }

  reserve(id: string, holder: string, lines: { line_id: string; quantity: number }[], now = NOW) {
    const order = { type: "order" as const, id: holder };
    return this.service.allocations.reserve(
      { prescription_id: id, customer_id: "cus_1", holder: order, lines },
      now,
    );
  }

  /** What the shop is told now: `rx_1 approved`. */
  async tell(): Promise<string[]> {
    const told: string[] = [];
    await this.service.tell(async ({ id, status }) => void told.push(`${id} ${status}`));
    return told;
  }

  async find(id: string): Promise<PrescriptionRow> {
    return (await this.service.prescriptions.find(id))!;
  }

  async lines(id: string): Promise<LineRow[]> {
    return this.service.prescriptions.lines(id);
  }

  /** Nothing that was written has been changed. */
  async broken(): Promise<object[]> {
    return (await this.service.verify()).broken;
  }
}
