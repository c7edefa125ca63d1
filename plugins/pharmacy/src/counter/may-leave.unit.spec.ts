import { exceedsLent, whyNotLeaving, type LeavingPacks } from "./may-leave";

const item = (variant_id: string | null, quantity: number, rx_class: LeavingPacks["rx_class"]) => ({
  variant_id,
  quantity,
  rx_class,
});

describe("an order that holds more than prescriptions lent it", () => {
  it.each<[string, LeavingPacks[], [string, number][], boolean]>([
    ["as much as was lent", [item("a", 2, "rx")], [["a", 2]], false],
    ["less than was lent", [item("a", 1, "rx")], [["a", 2]], false],
    ["more packs", [item("a", 3, "rx")], [["a", 2]], true],
    ["more packs in two lines", [item("a", 2, "rx"), item("a", 1, "rx")], [["a", 2]], true],
    ["what nothing lends", [item("a", 2, "rx"), item("b", 1, "rx")], [["a", 2]], true],
    ["what became strict and nothing lends", [item("b", 1, "strict")], [], true],
    ["what became strict since it was lent", [item("a", 2, "strict")], [["a", 2]], false],
    ["what needs no prescription", [item("b", 9, "otc"), item("c", 1, null)], [], false],
    ["what is no variant", [item(null, 1, null)], [], false],
  ])("%s", (_, items, lent, expected) => expect(exceedsLent(items, new Map(lent))).toBe(expected));
});

describe("what was reserved and is handed over", () => {
  const now = new Date("2026-11-22T10:00:00+05:00");
  const lent = {
    variant_id: "a",
    quantity: 2,
    prescription: "approved" as const,
    line: { status: "approved" as const, valid_until: "2026-12-01", consent: null },
  };
  const why = (
    rx_class: LeavingPacks["rx_class"],
    profile: "uz_strict" | "generic_rx" | "otc_only" = "uz_strict",
    at_counter = true,
  ) =>
    whyNotLeaving({ variant_id: "a", quantity: 2, rx_class }, [lent], { profile, at_counter, now });

  it("leaves while it is on prescription, or over the counter by now", () => {
    expect([why("rx"), why("otc"), why("rx", "generic_rx", false)]).toEqual([null, null, null]);
  });

  it("stays when it came under strict accounting, or the shop sells nothing of the kind any more", () => {
    expect([why("strict"), why("strict", "generic_rx"), why("rx", "otc_only")]).toEqual([
      "forbidden_remote",
      "forbidden_remote",
      "forbidden_remote",
    ]);
  });

  it("is fetched where nothing is delivered", () => {
    expect(why("rx", "uz_strict", false)).toBe("pom_pickup_only");
  });
});
