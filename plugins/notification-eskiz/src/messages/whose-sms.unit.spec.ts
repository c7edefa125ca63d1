import { isNamed, whoseSms, type Sighting } from "./whose-sms";

const SLACK_MS = 120_000;
const row = (id: string, second: number, phone_hash = "anna") => ({
  id,
  phone_hash,
  handed_at: new Date(second * 1000),
});
const seen = (request_id: string | null, second: number, phone_hash = "anna"): Sighting => ({
  message: { request_id, status: "NEW" },
  phone_hash,
  at: second * 1000,
});
const known = (request_id: string, phone_hash = "anna") => ({ request_id, phone_hash });

it.each([
  ["one of its phone and time", [row("a", 0)], [seen("r", 1)], [], { a: "r" }],
  ["none of another phone", [row("a", 0)], [seen("r", 1, "bob")], [], {}],
  ["none of another time", [row("a", 0)], [seen("r", 121)], [], {}],
  ["none that is another row's", [row("a", 0)], [seen("r", 1)], [known("r")], {}],
  [
    "the one that is nobody's",
    [row("a", 0)],
    [seen("r", 1), seen("s", 9)],
    [known("r")],
    { a: "s" },
  ],
  [
    "one of a batch that is known by another phone",
    [row("a", 0)],
    [seen("r", 1)],
    [known("r", "bob")],
    { a: "r" },
  ],
  [
    "the second of a batch to its phone",
    [row("a", 0)],
    [seen("r", 1), seen("r", 1)],
    [known("r")],
    { a: "r" },
  ],
  [
    "one alone of two rows, the nearer",
    [row("a", 0), row("b", 30)],
    [seen("r", 31)],
    [],
    { b: "r" },
  ],
  [
    "each its own",
    [row("a", 0), row("b", 30)],
    [seen("s", 31), seen("r", 1)],
    [],
    { a: "r", b: "s" },
  ],
  ["one that has no id at Eskiz either", [row("a", 0)], [seen(null, 1)], [known("r")], { a: null }],
])("a lost SMS is %s", (_what, lost, sightings, owners, expected) => {
  const found = [...whoseSms(lost, sightings, owners, SLACK_MS)];
  expect(Object.fromEntries(found.map(([id, { request_id }]) => [id, request_id]))).toEqual(
    expected,
  );
});

it.each([
  [{ request_id: "r", is_batch: false }, { request_id: "r", user_sms_id: null }, true],
  [{ request_id: "r", is_batch: false }, { request_id: "s", user_sms_id: "k" }, false],
  [{ request_id: "r", is_batch: true }, { request_id: "r", user_sms_id: "l" }, false],
  [{ request_id: "r", is_batch: true }, { request_id: "r", user_sms_id: "k" }, true],
  [{ request_id: null, is_batch: false }, { request_id: "r", user_sms_id: "k" }, true],
  [{ request_id: null, is_batch: false }, { request_id: null, user_sms_id: null }, false],
])("%j is named by %j: %s", (one, message, is) => {
  expect(isNamed({ key: "k", ...one }, { status: "NEW", ...message })).toBe(is);
});
