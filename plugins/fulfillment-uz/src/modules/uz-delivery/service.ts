import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type {
  AdminPickupPoint,
  HistoryResponse,
  PickupPointInput,
  PromisedWindow,
  Service,
  TariffZone,
  ZoneInput,
} from "../../api/wire";
import { findDivision, type Name } from "../../divisions";
import { promisedWindow } from "../../tariff/promised-window";
import type { Place } from "../../tariff/zone-of";
import { readHistory } from "./history";
import { readDeliveryOptions, type DeliveryOptions } from "./options";
import {
  deletePickupPoint,
  readPickupPoints,
  stockLocationExists,
  writePickupPoint,
} from "./pickup-points";
import { TariffTable } from "./tariff-table";
import {
  createDefaultZones,
  createZone,
  deleteZone,
  readZones,
  updateZone,
  type ZoneWrite,
} from "./zones";

type Injected = { [ContainerRegistrationKeys.PG_CONNECTION]: Knex };

/** Tariffs of delivery and pick-up points. Prices are decided by `src/tariff`, from what this module keeps. */
export default class UzDeliveryService {
  readonly options: DeliveryOptions;
  readonly table: TariffTable;
  private readonly injected: Injected;

  constructor(injected: Injected, options: unknown) {
    this.injected = injected;
    this.options = readDeliveryOptions(options);
    this.table = new TariffTable(() => readZones(this.connection), this.options.tariffsKeptMs);
  }

  private get connection(): Knex {
    return this.injected[ContainerRegistrationKeys.PG_CONNECTION];
  }

  /** The tariffs in force, at most {@link DeliveryOptions.tariffsKeptMs} old: for prices. */
  zones(): Promise<TariffZone[]> {
    return this.table.zones();
  }

  /** The tariffs as they are written down: for those who change them. */
  async listZones(): Promise<TariffZone[]> {
    return readZones(this.connection);
  }

  /** @param who id of the member of staff; null for the shop itself */
  async createZone(input: ZoneInput, who: string | null): Promise<ZoneWrite> {
    const { priceLimit } = this.options;
    return this.changing(createZone(this.connection, input, { who, priceLimit }));
  }

  /** Changes what is given, if the zone still has the version given. */
  async updateZone(
    change: Partial<ZoneInput> & { id: string; version: number },
    who: string | null,
  ): Promise<ZoneWrite> {
    const { priceLimit } = this.options;
    return this.changing(updateZone(this.connection, change, { who, priceLimit }));
  }

  async deleteZone(which: { id: string; version: number }, who: string): Promise<ZoneWrite> {
    return this.changing(deleteZone(this.connection, which, { who }));
  }

  /** Writes the tariffs a shop begins with, if it has none. @returns whether it had none */
  async ensureZones(): Promise<boolean> {
    return this.changing(createDefaultZones(this.connection));
  }

  async history(page: {
    zone_id?: string | undefined;
    limit: number;
    offset: number;
  }): Promise<HistoryResponse> {
    return readHistory(this.connection, page);
  }

  async pickupPoints(which: { active?: true } = {}): Promise<AdminPickupPoint[]> {
    return readPickupPoints(this.connection, which);
  }

  /** Null when there is no such stock location. */
  async createPickupPoint(input: PickupPointInput): Promise<AdminPickupPoint | null> {
    if (!(await this.hasStockLocation(input.stock_location_id))) return null;
    return writePickupPoint(this.connection, input);
  }

  /** Null when there is no such point. */
  async updatePickupPoint(
    change: Partial<PickupPointInput> & { id: string },
  ): Promise<AdminPickupPoint | null> {
    return writePickupPoint(this.connection, change);
  }

  async deletePickupPoint(id: string): Promise<boolean> {
    return deletePickupPoint(this.connection, id);
  }

  async hasStockLocation(id: string): Promise<boolean> {
    return stockLocationExists(this.connection, id);
  }

  /** What a division and a district of it are called, for other plugins that show an address. */
  async namesOf(
    province: string,
    district_soato?: string | null,
  ): Promise<{ division: Name; district: Name | null } | null> {
    const division = findDivision(province);
    if (!division) return null;
    const district = division.districts.find(({ soato }) => soato === district_soato);
    return { division: division.name, district: district?.name ?? null };
  }

  /** When what was ordered at a moment (ms) is promised to come, for other plugins that bring it. */
  async promisedTo(
    order: Place & { service: Service; at: number },
  ): Promise<PromisedWindow | null> {
    return promisedWindow(await this.zones(), { ...order, place: order });
  }

  private async changing<T>(change: Promise<T>): Promise<T> {
    try {
      return await change;
    } finally {
      this.table.forget();
    }
  }
}
