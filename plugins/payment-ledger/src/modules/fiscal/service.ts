import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils";
import type { FiscalSettings } from "../../fiscal/settings";
import FiscalCode from "./models/fiscal-code";
import FiscalSetting from "./models/fiscal-setting";
import { anyCodes, eraseCodes, readCodes, writeCodes, type VariantCodes } from "./stored-codes";
import {
  readMarks,
  writeMarks,
  type LineMarks,
  type MarksWriting,
  type TakenMark,
} from "./stored-marks";
import { readSettings, writeSettings } from "./stored-settings";
import {
  allVariants,
  findVariants,
  listVariants,
  oneVariant,
  type CatalogueVariant,
  type VariantFilter,
  type VariantPage,
} from "./variants-list";

/** What another process changed is noticed after this time, ms. */
const ASK_AGAIN_MS = 15_000;

/** What callbacks ask at every order, and must not wait for. */
export type FiscalFacts = {
  settings: FiscalSettings;
  /** Any variant at all has codes; most shops begin without. */
  has_codes: boolean;
};

/** Keeps the codes of variants and the shop's settings of its receipts. */
export default class FiscalService extends MedusaService({ FiscalCode, FiscalSetting }) {
  private readonly connection: Knex;
  private asked: { until: number; facts: Promise<FiscalFacts> } | undefined;

  constructor(injected: { [ContainerRegistrationKeys.PG_CONNECTION]: Knex }) {
    super(injected);
    this.connection = injected[ContainerRegistrationKeys.PG_CONNECTION];
  }

  /** Settings and whether there are any codes, from memory for a quarter of a minute. */
  async facts(): Promise<FiscalFacts> {
    if (!this.asked || Date.now() >= this.asked.until) {
      const asking = { until: Date.now() + ASK_AGAIN_MS, facts: this.readFacts() };
      asking.facts.catch(() => (asking.until = 0));
      this.asked = asking;
    }
    return this.asked.facts;
  }

  async settings(): Promise<FiscalSettings> {
    return readSettings(this.connection);
  }

  async saveSettings(settings: FiscalSettings): Promise<void> {
    await writeSettings(this.connection, settings);
    this.asked = undefined;
  }

  /** Codes by the variant's id; variants without any are left out. */
  async codesOf(variant_ids: string[]): Promise<Map<string, VariantCodes>> {
    const codes = await readCodes(this.connection, variant_ids);
    return new Map(codes.map((code) => [code.variant_id, code]));
  }

  /** Saves the codes of any number of variants, all or none. */
  async saveCodes(codes: VariantCodes[]): Promise<void> {
    await writeCodes(this.connection, codes);
    this.asked = undefined;
  }

  async eraseCodes(variant_id: string): Promise<void> {
    await eraseCodes(this.connection, variant_id);
    this.asked = undefined;
  }

  /** The marking codes that staff have scanned for an order, by the id of its line. */
  async marksOfOrder(order_id: string): Promise<Map<string, string[]>> {
    return readMarks(this.connection, order_id);
  }

  /**
   * Replaces the marking codes of these lines of an order, all or none.
   *
   * @returns those that belong to another order, and then nothing was written
   */
  async saveMarks(
    order_id: string,
    lines: LineMarks[],
    writing: MarksWriting,
  ): Promise<TakenMark[]> {
    return writeMarks(this.connection, order_id, lines, writing);
  }

  async variants(filter: VariantFilter): Promise<VariantPage> {
    return listVariants(this.connection, filter);
  }

  async variant(variant_id: string): Promise<CatalogueVariant | null> {
    return oneVariant(this.connection, variant_id);
  }

  async catalogue(limit: number): Promise<CatalogueVariant[]> {
    return allVariants(this.connection, limit);
  }

  async findVariants(named: {
    ids: string[];
    skus: string[];
  }): Promise<{ id: string; sku: string | null }[]> {
    return findVariants(this.connection, named);
  }

  private async readFacts(): Promise<FiscalFacts> {
    const [settings, has_codes] = await Promise.all([
      readSettings(this.connection),
      anyCodes(this.connection),
    ]);
    return { settings, has_codes };
  }
}
