import {
  checkedOf,
  paymentOf,
  requirementOf,
  whyNotHandedOver,
  type KnownOrder,
  type Said,
} from "./may-hand-over";

const pack = (expires_on: string) => ({ line_id: "l", series: "A1", expires_on, quantity: 1 });

const buildSaid = (more: Partial<Said> = {}): Said => ({
  packs: [pack("2027-03-31")],
  original_checked: true,
  e_rx: [],
  payment: "cash",
  ...more,
});

const buildOrder = (more: Partial<KnownOrder> = {}): KnownOrder => ({
  status: "pending",
  at_counter: true,
  documents: [null],
  due: 150_000,
  is_held: false,
  is_being_edited: false,
  min_days_left: 30,
  now: new Date("2026-11-21T10:00:00+05:00"),
  ...more,
});

const e_rx = (number: string, checked = true) => [{ number, checked }];
const electronic = { documents: ["DMED-1"] };
const two = { documents: ["DMED-1", "DMED-2"] };
const mixed = { documents: [null, "DMED-1"] };

describe("what leaves the counter", () => {
  it.each<[string, Partial<Said>, Partial<KnownOrder>, string | null]>([
    ["everything in order", {}, {}, null],
    ["a cancelled order", {}, { status: "canceled" }, "reservation_over"],
    ["nothing", { packs: [] }, {}, "nothing_handed"],
    ["an order that staff edit", {}, { is_being_edited: true }, "order_being_edited"],
    ["a pack with 31 days left", { packs: [pack("2026-12-22")] }, {}, null],
    ["a pack with 30 days left", { packs: [pack("2026-12-21")] }, {}, "pack_expired"],
    [
      "one old pack of two",
      { packs: [pack("2027-03-31"), pack("2026-11-20")] },
      {},
      "pack_expired",
    ],
    ["paper nobody looked at", { original_checked: false }, {}, "original_not_checked"],
    [
      "paper, by a number alone",
      { original_checked: false, e_rx: e_rx("1") },
      {},
      "original_not_checked",
    ],
    ["an electronic one, by paper alone", {}, electronic, "e_rx_not_checked"],
    [
      "an electronic one nobody checked",
      { e_rx: e_rx("DMED-1", false) },
      electronic,
      "e_rx_not_checked",
    ],
    [
      "an electronic one of another number",
      { e_rx: e_rx("DMED-3") },
      electronic,
      "e_rx_number_differs",
    ],
    ["an electronic one", { e_rx: e_rx(" DMED-1 ") }, electronic, null],
    ["one electronic of two", { e_rx: e_rx("DMED-2") }, two, "e_rx_not_checked"],
    ["two electronic ones", { e_rx: [...e_rx("DMED-1"), ...e_rx("DMED-2")] }, two, null],
    [
      "two electronic ones, one of another number",
      { e_rx: [...e_rx("DMED-1"), ...e_rx("DMED-3")] },
      two,
      "e_rx_number_differs",
    ],
    [
      "paper and an electronic one, without the original",
      { original_checked: false, e_rx: e_rx("DMED-1") },
      mixed,
      "original_not_checked",
    ],
    ["paper and an electronic one, by paper alone", {}, mixed, "e_rx_not_checked"],
    ["paper and an electronic one", { e_rx: e_rx("DMED-1") }, mixed, null],
    ["by terminal", { payment: "terminal" }, {}, null],
    ["a hold that is not there", { payment: "hold" }, {}, "payment_differs"],
    ["a hold", { payment: "hold" }, { is_held: true }, null],
    ["cash for what is held on a card", {}, { is_held: true }, "payment_differs"],
    ["what is paid already", { payment: "terminal" }, { due: 0 }, null],
    ["what a courier brings", { payment: "cash" }, { at_counter: false, is_held: true }, null],
  ])("%s", (_, said, order, expected) =>
    expect(whyNotHandedOver(buildSaid(said), buildOrder(order))).toBe(expected),
  );

  it("is paid as was said, unless nothing is due here", () => {
    const paid = (more: Partial<KnownOrder>) => paymentOf(buildSaid(), buildOrder(more));
    expect([paid({}), paid({ due: 0 }), paid({ at_counter: false })]).toEqual([
      "cash",
      "none",
      "none",
    ]);
  });

  it("writes down what was seen", () => {
    const seen = [[null], [null, null], ["DMED-1"], ["DMED-1", "DMED-2"], [null, "DMED-1"]];
    expect(seen.map(checkedOf)).toEqual(["original", "original", "e_rx", "e_rx", "both"]);
    expect([requirementOf(null), requirementOf("DMED-1")]).toEqual(["original", "e_rx"]);
  });
});
