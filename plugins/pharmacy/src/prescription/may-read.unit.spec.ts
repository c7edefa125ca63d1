import { readingOf, type Reader } from "./may-read";

const NOW = new Date("2026-11-21T10:00:00+05:00");
const minutes = (count: number): Date => new Date(NOW.getTime() + count * 60_000);

const pharmacist = (more: object = {}): Reader["reviewer"] => ({
  user_id: "user_anvar",
  is_senior: false,
  customer_ids: [],
  ...more,
});
const senior = pharmacist({ is_senior: true });
const own = pharmacist({ is_senior: true, customer_ids: ["cus_1"] });

const free = { customer_id: "cus_1", uploaded_by: "cus_1", lease_by: null, lease_until: null };
const leased = { ...free, lease_by: "user_anvar", lease_until: minutes(1) };
const lapsed = { ...leased, lease_until: NOW };
const anothers = { ...leased, lease_by: "user_bahor" };

describe("who reads a prescription", () => {
  it.each([
    ["a pharmacist with the lease", pharmacist(), null, leased, "lease"],
    ["a pharmacist whose lease has ended", pharmacist(), null, lapsed, null],
    ["a pharmacist while another one has it", pharmacist(), null, anothers, null],
    ["a pharmacist when nobody has it", pharmacist(), null, free, null],
    ["a senior one with the lease", senior, null, leased, "lease"],
    ["a senior one while another one has it", senior, null, anothers, "senior"],
    ["a senior one when nobody has it", senior, null, free, "senior"],
    ["a senior one, their own", own, null, leased, null],
    ["a senior one, their own, by broken glass", own, NOW, free, null],
    ["staff who are no pharmacists", null, null, free, null],
    ["staff who broke the glass just now", null, NOW, free, "break_glass"],
    [
      "staff who broke it a moment less than a quarter of an hour ago",
      null,
      minutes(-14.99),
      free,
      "break_glass",
    ],
    ["staff who broke it a quarter of an hour ago", null, minutes(-15), free, null],
    ["a pharmacist who broke the glass", pharmacist(), NOW, anothers, "break_glass"],
  ])("%s", (_, reviewer, broke_glass_at, prescription, as) => {
    expect(readingOf({ reviewer, broke_glass_at }, prescription, NOW)).toEqual({
      allowed: as !== null,
      as,
    });
  });
});
