import { shareOf } from "./bill";

it.each([
  ["promised in cash: the first parcel asks for all", 165, true, 0, { cash_due: 165, unpaid: 0 }],
  ["promised in cash: the next for nothing", 165, true, 165, { cash_due: 0, unpaid: 0 }],
  ["promised in cash: the next for what came on top", 200, true, 165, { cash_due: 35, unpaid: 0 }],
  ["never less than nothing", 100, true, 165, { cash_due: 0, unpaid: 0 }],
  ["neither paid nor promised", 165, false, 0, { cash_due: 0, unpaid: 165 }],
  ["all of it paid", 0, false, 0, { cash_due: 0, unpaid: 0 }],
])("%s", (_, owed, promised, asked, share) => {
  expect(shareOf({ owed, promised }, asked)).toEqual(share);
});
