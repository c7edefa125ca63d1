import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils";
import type { MedicineEntry, RxClass } from "../../types";
import {
  eraseBatch,
  readBatches,
  writeBatches,
  type BatchEntry,
  type StoredBatch,
} from "./batches";
import {
  findVariants,
  readFacets,
  readMedicineList,
  readPacks,
  readProduct,
  type ExportedPack,
  type MedicineFilter,
  type MedicineLine,
} from "./medicine-list";
import Medicine from "./models/medicine";
import MedicineBatch from "./models/medicine-batch";
import MedicinePack from "./models/medicine-pack";
import MedicinePopularity from "./models/medicine-popularity";
import MedicineSubstance from "./models/medicine-substance";
import Substance from "./models/substance";
import { countPopularity } from "./popularity";
import { readMedicineOptions, type MedicineOptions } from "./options";
import { readAlike, readClasses, readFacts, type MedicineFacts } from "./read-facts";
import { saveMedicines } from "./save-medicines";

/** Knows what medicines the shop's products are. */
export default class MedicineService extends MedusaService({
  Medicine,
  MedicinePack,
  Substance,
  MedicineSubstance,
  MedicineBatch,
  MedicinePopularity,
}) {
  readonly options: MedicineOptions;
  private readonly connection: Knex;

  constructor(injected: { [ContainerRegistrationKeys.PG_CONNECTION]: Knex }, options: unknown) {
    super(injected);
    this.connection = injected[ContainerRegistrationKeys.PG_CONNECTION];
    this.options = readMedicineOptions(options);
  }

  /** Writes medicines whole, all or none. Emit {@link MEDICINES_CHANGED} after it. */
  async save(entries: readonly MedicineEntry[]): Promise<void> {
    await saveMedicines(this.connection, entries);
  }

  async facts(productIds: string[]): Promise<MedicineFacts[]> {
    return readFacts(this.connection, productIds);
  }

  /** Ids of products of the same substances, strength and form. */
  async alike(of: MedicineFacts): Promise<string[]> {
    return readAlike(this.connection, of);
  }

  /** How variants are dispensed; those of no medicine are not there. */
  async classesOf(variantIds: string[]): Promise<Map<string, RxClass>> {
    return readClasses(this.connection, variantIds);
  }

  async batchesOf(variantIds: string[]): Promise<StoredBatch[]> {
    return readBatches(this.connection, variantIds);
  }

  async saveBatches(batches: readonly BatchEntry[]): Promise<void> {
    await writeBatches(this.connection, batches);
  }

  /** @returns the product of the batch, null when there was none */
  async discardBatch(id: string): Promise<string | null> {
    return eraseBatch(this.connection, id);
  }

  /** Makes a medicine an ordinary product again. @returns whether it was one */
  async forget(productId: string): Promise<boolean> {
    const { rows } = await this.connection.raw<{ rows: unknown[] }>(
      "delete from medicine where product_id = ? returning id",
      [productId],
    );
    return rows.length > 0;
  }

  /** A product with its packs; null when there is none. */
  async product(id: string): ReturnType<typeof readProduct> {
    return readProduct(this.connection, id);
  }

  async page(filter: MedicineFilter): Promise<{ medicines: MedicineLine[]; count: number }> {
    return readMedicineList(this.connection, filter);
  }

  /** What staff choose filters from. */
  async facets(): ReturnType<typeof readFacets> {
    return readFacets(this.connection);
  }

  /** Variants for a file to fill in. */
  async packs(wanted: { missing: boolean; limit: number }): Promise<ExportedPack[]> {
    return readPacks(this.connection, wanted);
  }

  async findVariants(by: { ids: string[]; skus: string[] }): ReturnType<typeof findVariants> {
    return findVariants(this.connection, by);
  }

  /** Counts what sold lately, for "popular first". */
  async countPopularity(): Promise<void> {
    await countPopularity(this.connection, this.options.popularityDays);
  }
}
