import type { TariffZone } from "../../api/wire";
import { TariffTable } from "./tariff-table";

const zone = (id: string) => ({ id }) as TariffZone;

function world() {
  let now = 1_000;
  let stored = "first";
  const read = jest.fn(async () => [zone(stored)]);
  const table = new TariffTable(read, 2_000, () => now);
  return {
    table,
    read,
    store: (id: string) => (stored = id),
    pass: (ms: number) => (now += ms),
    seen: async () => (await table.zones())[0]!.id,
  };
}

describe("TariffTable", () => {
  it("reads once for many prices", async () => {
    const { table, read } = world();
    await Promise.all([table.zones(), table.zones(), table.zones()]);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it("sees the change of another process when its time is over", async () => {
    const { seen, store, pass } = world();
    await seen();
    store("second");
    pass(1_999);
    expect(await seen()).toBe("first");
    pass(1);
    expect(await seen()).toBe("second");
  });

  it("sees a change of its own at once, even when a read was under way", async () => {
    const { table, read, seen, store } = world();
    let finish: (zones: TariffZone[]) => void = () => undefined;
    read.mockReturnValueOnce(new Promise((resolve) => (finish = resolve)));
    const early = table.zones();
    store("second");
    table.forget();
    finish([zone("first")]);
    await early;
    expect(await seen()).toBe("second");
  });

  it("does not keep a failure", async () => {
    const { table, read, seen } = world();
    read.mockRejectedValueOnce(new Error("no database"));
    await expect(table.zones()).rejects.toThrow("no database");
    expect(await seen()).toBe("first");
  });
});
