import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { setTimeout as pause } from "node:timers/promises";
import type { ZoneInput } from "../../../api/wire";
import { DEFAULT_ZONE_ID, TASHKENT_ZONE_ID } from "../../../tariff/default-zones";
import { buildZone } from "../../../tariff/zone.fixture";
import UzDeliveryService from "../service";
import { openDeliveryDatabase } from "./delivery-database";

const KEPT_MS = 300;

describe("uz_delivery", () => {
  let connection: Knex;
  /** Two processes of one shop. */
  let here: UzDeliveryService;
  let there: UzDeliveryService;

  beforeAll(async () => {
    connection = await openDeliveryDatabase();
  });
  afterAll(() => connection.destroy());

  beforeEach(async () => {
    await connection.raw("truncate uz_tariff_zone, uz_tariff_change, uz_pickup_point");
    [here, there] = [open(), open()];
    await here.ensureZones();
  });

  const open = () =>
    new UzDeliveryService(
      { [ContainerRegistrationKeys.PG_CONNECTION]: connection },
      { tariffsKeptMs: KEPT_MS },
    );
  const costing = (price: number): ZoneInput["services"] => ({
    standard: { price, enabled: true },
    express: { price, enabled: true },
  });
  const inputOf = (changes: Partial<ZoneInput>): ZoneInput => {
    const {
      id: _id,
      is_default: _default,
      version: _version,
      updated_at: _at,
      ...input
    } = buildZone();
    return { ...input, ...changes };
  };
  const priceIn = async (service: UzDeliveryService) =>
    (await service.zones()).find(({ id }) => id === TASHKENT_ZONE_ID)!.services.standard.price;

  it("begins with the city and the rest, however many processes start at once", async () => {
    await connection.raw("truncate uz_tariff_zone, uz_tariff_change");
    const began = await Promise.all(Array.from({ length: 8 }, () => open().ensureZones()));
    expect(began.filter(Boolean)).toHaveLength(1);
    expect((await here.listZones()).map(({ id }) => id)).toEqual([
      TASHKENT_ZONE_ID,
      DEFAULT_ZONE_ID,
    ]);
    expect((await here.history({ limit: 10, offset: 0 })).count).toBe(2);
  });

  it("keeps every field of a zone as it was given", async () => {
    const input = inputOf({
      name: { uz: "Farg'ona vodiysi", ru: "Ферганская долина", en: "Fergana Valley" },
      divisions: ["uz-fa", "uz-an"],
      districts: ["1726266"],
      polygon: [
        [69.25, 41.28],
        [69.3, 41.28],
        [69.3, 41.33],
      ],
      polygon_divisions: ["uz-tk", "uz-to"],
      priority: 7,
      free_from: 3_000_000_000,
      weight_steps: [{ over_g: 5_000, price: 12_000 }],
      cod_fee: 5_000,
      cutoff: null,
      working_days: [1, 3],
      profile_prices: { sp_1: { standard: 1 } },
    });
    const { zone } = await here.createZone(input, "user_1");
    expect(zone).toMatchObject({ ...input, version: 1, is_default: false });
    expect(await there.listZones()).toContainEqual(zone);
  });

  it("shows a change to its own process at once and to others within the time it is kept", async () => {
    expect([await priceIn(here), await priceIn(there)]).toEqual([15_000, 15_000]);
    const change = { id: TASHKENT_ZONE_ID, version: 1, services: costing(18_000) };
    await here.updateZone(change, "user_1");
    expect([await priceIn(here), await priceIn(there)]).toEqual([18_000, 15_000]);
    await pause(KEPT_MS + 50);
    expect(await priceIn(there)).toBe(18_000);
  });

  it("lets one of twenty changes of the same version win", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? here : there).updateZone(
          { id: TASHKENT_ZONE_ID, version: 1, services: costing(20_000 + index) },
          "user_1",
        ),
      ),
    );
    expect(outcomes.filter(({ zone }) => zone)).toHaveLength(1);
    expect(outcomes.filter(({ problem }) => problem?.code === "zone_changed")).toHaveLength(19);
    const { changes } = await here.history({ zone_id: TASHKENT_ZONE_ID, limit: 50, offset: 0 });
    expect(changes.map(({ after }) => after?.version)).toEqual([2, 1]);
  });

  it("never lets two zones have the same division, whoever asks at once", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () =>
        here.createZone(inputOf({ divisions: ["uz-sa"] }), "user_1"),
      ),
    );
    expect(outcomes.filter(({ zone }) => zone)).toHaveLength(1);
    expect(outcomes.filter(({ problem }) => problem?.code === "zone_overlap")).toHaveLength(9);
  });

  it("keeps the zone of the rest of the country", async () => {
    const rest = { id: DEFAULT_ZONE_ID, version: 1 };
    expect((await here.deleteZone(rest, "user_1")).problem?.code).toBe("default_zone_stays");
    const city = { id: TASHKENT_ZONE_ID, version: 1 };
    expect((await here.deleteZone(city, "user_1")).zone?.id).toBe(TASHKENT_ZONE_ID);
    expect((await here.deleteZone(city, "user_1")).problem?.code).toBe("zone_not_found");
    const { changes } = await here.history({ limit: 1, offset: 0 });
    expect(changes[0]).toMatchObject({ before: { id: TASHKENT_ZONE_ID }, after: null });
  });
});
