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
  async save(entries: readonly MedicineEntry[], keepOtherPacks = false): Promise<void> {
    await saveMedicines(this.connection, entries, { keepOtherPacks });
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

  async removeBatch(id: string): Promise<boolean> {
    return eraseBatch(this.connection, id);
  }

  /** Counts what sold lately, for "popular first". */
  async countPopularity(): Promise<void> {
    await countPopularity(this.connection, this.options.popularityDays);
  }
}
