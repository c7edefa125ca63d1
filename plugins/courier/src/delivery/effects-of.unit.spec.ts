import { effectsOf } from "./effects-of";

describe("what Medusa is told", () => {
  it.each([
    ["pick_up", 0, true, ["shipment"]],
    ["deliver", 0, true, ["delivered"]],
    ["deliver", 1, true, ["delivered", "capture"]],
    ["deliver", 150_000, false, ["delivered"]],
    ["cancel", 0, true, ["cancel_fulfillment"]],
    ["revoke", 0, true, []],
    ["assign", 0, true, []],
    ["fail", 0, true, []],
    ["return", 0, true, []],
  ] as const)("%s with %d so'm, captureCash %s", (action, cash, captureCash, effects) => {
    expect(effectsOf(action, { cash, captureCash })).toEqual(effects);
  });
});
