import { addressOf, filterOf, requestOf } from "./queue-filter";

it.each([
  ["", { show: "waiting", state: "", q: "", page: 0 }, { waiting: "true", limit: 20, offset: 0 }],
  [
    "show=mine",
    { show: "mine", state: "", q: "", page: 0 },
    { mine: "true", limit: 20, offset: 0 },
  ],
  [
    "show=all&state=revoked&page=2",
    { show: "all", state: "revoked", q: "", page: 2 },
    { status: "revoked", limit: 20, offset: 40 },
  ],
  [
    "q=123",
    { show: "waiting", state: "", q: "123", page: 0 },
    { waiting: "true", q: "123", limit: 20, offset: 0 },
  ],
] as const)("%p", (address, filter, request) => {
  const read = filterOf(new URLSearchParams(address));
  expect(read).toEqual(filter);
  expect(requestOf(read)).toEqual(request);
  expect(addressOf(read).toString()).toBe(address);
});

it.each([
  ["state=approved", "a state among those who wait"],
  ["show=everything", "an unknown choice"],
  ["page=-1", "a page before the first"],
  ["page=x", "a page that is no number"],
  ["show=all&state=lost", "an unknown state"],
])("%p: %s is left out", (address) => {
  const read = filterOf(new URLSearchParams(address));
  expect([read.state, read.page]).toEqual(["", 0]);
});
