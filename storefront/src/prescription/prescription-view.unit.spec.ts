import { doingsOf, lineWords, statusWords } from "./prescription-view";
import {
  LINE_STATUSES,
  STATUSES,
  type Prescription,
  type PrescriptionStatus,
  type Reservation,
} from "./prescriptions";

const build = (overrides: Partial<Prescription>): Prescription => ({
  id: "rx_1",
  number: "17",
  status: "draft",
  patient: { name: "Dilnoza Karimova", birth_year: 1985, relation: "self" },
  lines: [],
  pages: 0,
  files: [],
  question: null,
  valid_until: null,
  created_at: "2026-11-21T09:00:00Z",
  reservation: null,
  may_reserve: false,
  profile: "uz_strict",
  ...overrides,
});
const reservation: Reservation = {
  order_id: "order_1",
  display_id: 7,
  status: "waiting",
  deadline: "2026-11-22T09:00:00Z",
  lines: [{ line_id: "l", quantity: 1 }],
  location: { name: "Chilonzor", address: "Bunyodkor 1" },
  total: 17_200,
  payment: "counter",
};
const what = (prescription: Prescription) =>
  Object.entries(doingsOf(prescription)).flatMap(([name, may]) => (may ? [name] : []));

describe("doingsOf", () => {
  it.each<[PrescriptionStatus, string[]]>([
    ["draft", ["pages", "submit", "cancel"]],
    ["submitted", ["cancel"]],
    ["in_review", []],
    ["needs_info", ["pages", "answer", "cancel"]],
    ["approved", []],
    ["rejected", ["again"]],
    ["fulfilled", []],
    ["expired", ["again"]],
    ["revoked", ["again"]],
    ["canceled", ["again"]],
  ])("%s: %j", (status, doings) => {
    expect(what(build({ status }))).toEqual(doings);
  });

  it("reserves what was approved, unless it waits at the counter already", () => {
    const approved = { status: "approved", may_reserve: true } as const;
    expect(what(build(approved))).toEqual(["reserve"]);
    expect(what(build({ ...approved, reservation }))).toEqual(["release"]);
    const over = { ...reservation, status: "canceled" } as const;
    expect(what(build({ ...approved, reservation: over }))).toEqual(["reserve"]);
  });

  it("goes into the ordinary cart where the shop may sell it so", () => {
    const approved = { status: "approved", may_reserve: true, profile: "generic_rx" } as const;
    expect(what(build(approved))).toEqual(["lend"]);
  });

  it("asks about a substitute as long as it is asked", () => {
    const line = {
      id: "l",
      text: null,
      title: "Lozamig SD",
      quantity: 1,
      approved_quantity: 1,
      status: "substituted",
      reason_text: null,
      valid_until: null,
    } as const;
    const asked = { ...line, substitution: { title: "Lozartan ML", state: "asked" } } as const;
    const accepted = {
      ...asked,
      substitution: { ...asked.substitution, state: "accepted" },
    } as const;
    expect(what(build({ status: "approved", lines: [asked] }))).toEqual(["consent"]);
    expect(what(build({ status: "approved", lines: [accepted] }))).toEqual([]);
  });
});

it("has words for every state", () => {
  expect(STATUSES.map((status) => statusWords(status).title)).not.toContain(undefined);
  expect(LINE_STATUSES.map((status) => lineWords(status).text)).not.toContain(undefined);
});
