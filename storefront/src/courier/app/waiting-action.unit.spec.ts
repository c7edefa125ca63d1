import {
  cashRefused,
  cashWaiting,
  mayBeSentAgain,
  withWaiting,
  type WaitingAction,
} from "./waiting-action";
import type { Delivery } from "./wire";

const delivery = (over: Partial<Delivery> = {}): Delivery => ({
  id: "del_1",
  no: 12,
  order_no: 7,
  state: "assigned",
  contact_name: "Dilnoza",
  phone: "+998901234567",
  address_text: "Navoiy 1",
  landmark: null,
  pin: null,
  window: { from: null, to: null },
  late: false,
  service: "express",
  cash_due: 35_000,
  unpaid: 0,
  cash_collected: null,
  note: null,
  proof: { code: true, photo: false, signature: false },
  ...over,
});
const action = (body: Partial<WaitingAction["body"]>, over = {}): WaitingAction => ({
  courierId: "cour_1",
  deliveryId: "del_1",
  no: 12,
  body: { key: "k", type: "picked_up", at: "2026-11-21T10:00:00Z", ...body },
  ...over,
});

describe("the list with what waits on top", () => {
  it("is the server's own when nothing waits", () => {
    expect(withWaiting([delivery()], [])).toEqual([{ ...delivery(), waiting: false }]);
  });

  it.each([
    ["picked_up", "on_the_way"],
    ["delivered", "delivered"],
    ["failed", "failed"],
  ] as const)("after %s it is %s", (type, state) => {
    const [shown] = withWaiting([delivery()], [action({ type })]);
    expect(shown).toMatchObject({ state, waiting: true });
  });

  it("follows the actions in their order and shows the cash", () => {
    const done = [action({}), action({ type: "delivered", cash: 35_000 })];
    expect(withWaiting([delivery()], done)[0]).toMatchObject({
      state: "delivered",
      cash_collected: 35_000,
    });
  });

  it("leaves out what was refused, and what is about another delivery", () => {
    const others = [action({}, { refusal: "illegal_jump" }), action({}, { deliveryId: "del_2" })];
    expect(withWaiting([delivery()], others)[0]).toMatchObject({
      state: "assigned",
      waiting: false,
    });
  });
});

it("counts the cash the server has not heard of, and what it refused", () => {
  const actions = [
    action({ cash: 35_000 }),
    action({ cash: 10_000 }),
    action({ cash: 9_000 }, { refusal: "cash_differs" }),
    action({}),
  ];
  expect([cashWaiting(actions), cashRefused(actions)]).toEqual([45_000, 9_000]);
});

it.each([
  ["cash_differs", true],
  ["delivery_not_found", true],
  ["illegal_jump", true],
  ["changed_meanwhile", true],
  ["unheard_of", true],
  ["code_wrong", false],
  ["code_used_up", false],
  ["not_a_photo", false],
  [undefined, false],
])("after %s it may be sent again: %s", (refusal, again) => {
  expect(mayBeSentAgain(action({}, { refusal }))).toBe(again);
});
