import { whyNotWished } from "./wish";

describe("wishes on a prescription", () => {
  it.each([
    ["rx", "uz_strict", null],
    ["rx", "generic_rx", null],
    ["rx", "otc_only", "forbidden_remote"],
    ["strict", "generic_rx", "forbidden_remote"],
    ["otc", "uz_strict", "no_prescription_needed"],
    [null, "uz_strict", "no_prescription_needed"],
    [undefined, "uz_strict", "variant_missing"],
  ] as const)("%s in %s: %s", (rx_class, profile, refusal) => {
    expect(whyNotWished(rx_class, profile)).toBe(refusal);
  });
});
