import type { Json } from "../types";
import { OWED } from "./own-receipt";
import { fiscalReceipt } from "./receipt";

const LINK = "https://ofd.soliq.uz/epi?t=EZ000000000030&r=1&c=20221028171340&s=854971301623";
const at = Date.parse("2022-10-28T17:13:40+05:00");
const accepted = { status: "accepted", url: LINK, issued_at: at, why: null, told: null };

it.each<[string, Json, unknown]>([
  ["nothing", null, null],
  ["something else", "text", null],
  ["a list", [], null],
  ["Payme's data", { qr_code_url: LINK, status_code: "0", message: "accepted" }, accepted],
  ["a code as a number", { qr_code_url: LINK, status_code: 0 }, accepted],
  ["no code at all", { qr_code_url: LINK }, accepted],
  ["the ledger's own status", { qr_code_url: LINK, status: "accepted" }, accepted],
  [
    "a link that leads elsewhere",
    { qr_code_url: "https://evil.example/" },
    { ...accepted, url: null, issued_at: null },
  ],
  [
    "another code",
    { qr_code_url: LINK, status_code: "5", message: "MXIK is closed" },
    { status: "rejected", url: null, issued_at: null, why: "MXIK is closed", told: null },
  ],
  [
    "another code without words",
    { status_code: 5, message: null },
    { status: "rejected", url: null, issued_at: null, why: "status 5", told: null },
  ],
  [
    "a refusal",
    { status: "rejected", why: "no cash desk" },
    { status: "rejected", url: null, issued_at: null, why: "no cash desk", told: null },
  ],
  [
    "one that the shop's own cash register still has to make",
    OWED,
    { status: "owed", url: null, issued_at: null, why: null, told: null },
  ],
  [
    "one of its own that the provider does not take",
    { ...OWED, status: "accepted", qr_code_url: LINK, told: "refused", why: "too late" },
    { ...accepted, told: "refused", why: "too late" },
  ],
  [
    "one of its own whose link leads elsewhere",
    { ...OWED, status: "accepted", qr_code_url: "https://evil.example/", told: "queued" },
    { ...accepted, url: null, issued_at: null, told: "queued" },
  ],
])("%s", (_what, data, receipt) => {
  expect(fiscalReceipt(data)).toEqual(receipt);
});

it("passes the provider's own hosts on", () => {
  const url = "https://dev-checkout.multicard.uz/check/6a1c";
  const data = { qr_code_url: url };
  expect(fiscalReceipt(data, ["dev-checkout.multicard.uz"])?.url).toBe(url);
  expect(fiscalReceipt(data)?.url).toBeNull();
});
