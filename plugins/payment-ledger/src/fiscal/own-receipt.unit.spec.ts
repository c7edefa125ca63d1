import {
  fiscalAfterRefund,
  isSameReceipt,
  keptReceipt,
  OWED,
  receiptKey,
  whyNotAttachable,
  type KeptReceipt,
} from "./own-receipt";

const LINK = "https://ofd.soliq.uz/epi?t=EZ000000000030&r=7&c=20221028171340&s=854971301623";
const buildKept = (over: Partial<KeptReceipt> = {}): KeptReceipt => ({
  ...OWED,
  status: "accepted",
  qr_code_url: LINK,
  receipt: receiptKey(LINK),
  told: "done",
  ...over,
});
const paid = { state: "performed" as const, refunded: 0n, fiscal: { perform: null, cancel: null } };

it.each<[string, Parameters<typeof whyNotAttachable>[0], "perform" | "cancel", string | null]>([
  ["a paid one", paid, "perform", null],
  ["one that is owed", { ...paid, fiscal: { perform: OWED, cancel: null } }, "perform", null],
  ["a refunded one", { ...paid, state: "refunded", refunded: 5n }, "perform", null],
  ["an open one", { ...paid, state: "created" }, "perform", "no money"],
  ["a held one", { ...paid, state: "held" }, "perform", "no money"],
  ["a cancelled one", { ...paid, state: "cancelled" }, "perform", "no money"],
  ["the return of nothing", paid, "cancel", "nothing"],
  ["the return of a part", { ...paid, refunded: 1n }, "cancel", null],
  [
    "one with the provider's receipt",
    { ...paid, fiscal: { perform: { qr_code_url: LINK, status_code: 0 }, cancel: null } },
    "perform",
    "second sale",
  ],
  [
    "one whose receipt the provider's tax office refused",
    { ...paid, fiscal: { perform: { status_code: "7" }, cancel: null } },
    "perform",
    null,
  ],
  [
    "one whose receipt the ledger was refused",
    { ...paid, fiscal: { perform: { status: "rejected", why: "no" }, cancel: null } },
    "perform",
    null,
  ],
  [
    "one that the provider was told of",
    { ...paid, fiscal: { perform: buildKept(), cancel: null } },
    "perform",
    "cannot forget",
  ],
  ...(["queued", "refused", null] as const).map(
    (told) =>
      [
        `one with told ${told}`,
        { ...paid, fiscal: { perform: buildKept({ told }), cancel: null } },
        "perform",
        null,
      ] as [string, Parameters<typeof whyNotAttachable>[0], "perform", null],
  ),
])("a receipt for %s", (_what, attempt, kind, why) => {
  expect(whyNotAttachable(attempt, kind)).toEqual(why === null ? null : expect.stringMatching(why));
});

describe("money that goes back", () => {
  const provider = { qr_code_url: LINK, status: "accepted" };
  const sold = buildKept();
  const returned = buildKept({ qr_code_url: "https://ofd.soliq.uz/2", earlier: ["1"] });
  const owedAgain = { ...OWED, earlier: ["1", "https://ofd.soliq.uz/2"] };

  it.each([
    ["no receipt", { perform: null, cancel: null }, true, { perform: null, cancel: null }],
    [
      "the provider's receipt",
      { perform: provider, cancel: null },
      true,
      { perform: provider, cancel: null },
    ],
    ["an owed one, whole", { perform: OWED, cancel: null }, true, { perform: null, cancel: null }],
    [
      "an owed one, a part",
      { perform: OWED, cancel: null },
      false,
      { perform: OWED, cancel: null },
    ],
    ["an own one", { perform: sold, cancel: null }, true, { perform: sold, cancel: OWED }],
    [
      "an own one, once more",
      { perform: sold, cancel: returned },
      false,
      { perform: sold, cancel: owedAgain },
    ],
    [
      "an own one whose return is owed",
      { perform: sold, cancel: owedAgain },
      false,
      { perform: sold, cancel: owedAgain },
    ],
  ])("after %s", (_what, before, isWhole, after) => {
    expect(fiscalAfterRefund(before, isWhole)).toEqual(after);
  });
});

it.each([
  [LINK, LINK, true],
  [LINK.replace("https", "http").replace("/epi", "/check"), LINK, true],
  ["https://ofd.soliq.uz/epi?s=1&r=7&t=EZ000000000030", LINK, true],
  [LINK.replace("r=7", "r=8"), LINK, false],
  ["no link", LINK, false],
  ["https://check.example/a", "https://check.example/a", true],
  ["https://check.example/a", "https://check.example/b", false],
])("%s is the receipt %s: %p", (a, b, same) => {
  expect(isSameReceipt(a, b)).toBe(same);
});

it.each([null, "text", [], { status: "accepted" }])("%j is no receipt of the shop's own", (data) =>
  expect(keptReceipt(data)).toBeNull(),
);
