import type { CounterLine, CounterPrescription, DispenseAnswer } from "../../counter/wire";
import {
  bodyOf,
  draftOf,
  dueOf,
  gapsOf,
  isPartial,
  type CounterLineDraft,
  type DocumentDraft,
  type HandOverDraft,
} from "./hand-over-draft";

const buildLine = (more: Partial<CounterLine> = {}): CounterLine => ({
  line_id: "line_1",
  prescription_id: "rx_1",
  variant_id: "variant_1",
  title: "Losartan",
  quantity: 3,
  price: 30_000,
  suggested: [
    { series: "A1", expires_on: "2027-01-31", quantity: 2 },
    { series: "B2", expires_on: "2027-05-31", quantity: 1 },
  ],
  handed: [],
  ...more,
});

const buildPrescription = (
  requires: "original" | "e_rx",
  more: Partial<CounterPrescription> = {},
): CounterPrescription => ({
  id: "rx_1",
  number: "7",
  status: "approved",
  valid_until: "2026-12-01",
  e_rx_number: requires === "e_rx" ? "DMED-1" : null,
  requires,
  ...more,
});

function buildAnswer(
  lines = [buildLine()],
  requires: "original" | "e_rx" = "original",
): DispenseAnswer {
  const prescription = buildPrescription(requires);
  return {
    order: {
      id: "order_1",
      display_id: 12,
      status: "pending",
      total: 90_000,
      currency: "uzs",
      paid: 0,
      due: 90_000,
      is_held: false,
      at_counter: true,
      deadline: null,
      customer: { name: "Aziza", phone_masked: null },
    },
    prescription,
    prescriptions: [prescription],
    lines,
    hand_over: null,
  };
}

const checked = (
  answer: DispenseAnswer,
  more: Partial<HandOverDraft> = {},
  seen: Partial<DocumentDraft> = {},
): HandOverDraft => {
  const draft = draftOf(answer);
  const documents = draft.documents.map((one) => ({
    ...one,
    isChecked: true,
    e_rx_number: "DMED-1",
    ...seen,
  }));
  return { ...draft, documents, ...more };
};

it("hands over what expires first, two series of one line each for itself", () => {
  const answer = buildAnswer();
  const draft = checked(answer, { payment: "terminal" });
  expect(gapsOf(draft, answer)).toEqual([]);
  expect(isPartial(draft, answer.lines)).toBe(false);
  expect(bodyOf(draft, answer)).toEqual({
    lines: [
      { line_id: "line_1", series: "A1", expires_on: "2027-01-31", quantity: 2 },
      { line_id: "line_1", series: "B2", expires_on: "2027-05-31", quantity: 1 },
    ],
    original_checked: true,
    payment: "terminal",
  });
});

it("names the electronic prescription that was checked", () => {
  const answer = buildAnswer(undefined, "e_rx");
  expect(bodyOf(checked(answer), answer)).toMatchObject({
    e_rx: [{ number: "DMED-1", checked: true }],
    payment: "cash",
  });
});

it("leaves the number to be typed, to be compared with the one that was approved", () => {
  const answer = buildAnswer(undefined, "e_rx");
  const draft = draftOf(answer);
  expect(draft.documents.map(({ e_rx_number }) => e_rx_number)).toEqual([""]);
  const ticked = draft.documents.map((one) => ({ ...one, isChecked: true }));
  expect(gapsOf({ ...draft, documents: ticked }, answer)).toEqual(["document"]);
});

it("asks of every prescription that something is taken on, each for itself", () => {
  const second = buildLine({ line_id: "line_2", prescription_id: "rx_2" });
  const answer = {
    ...buildAnswer([buildLine(), second]),
    prescriptions: [
      buildPrescription("original"),
      buildPrescription("e_rx", { id: "rx_2", number: "8" }),
    ],
  };
  const draft = checked(answer);
  expect(bodyOf(draft, answer)).toMatchObject({
    original_checked: true,
    e_rx: [{ number: "DMED-1", checked: true }],
  });
  const [paper, electronic] = draft.documents as [DocumentDraft, DocumentDraft];
  const unseen = { ...draft, documents: [paper, { ...electronic, isChecked: false }] };
  expect(gapsOf(unseen, answer)).toEqual(["document"]);
  const [first, other] = draft.lines as [CounterLineDraft, CounterLineDraft];
  const without = { ...unseen, lines: [first, { ...other, isTaken: false }] };
  expect(gapsOf(without, answer)).toEqual([]);
  expect(bodyOf(without, answer)).not.toHaveProperty("e_rx");
});

it("leaves room for packs that no batch has", () => {
  const answer = buildAnswer([buildLine({ quantity: 5 })]);
  expect(draftOf(answer).lines[0]!.packs.at(-1)).toEqual({
    series: "",
    expires_on: "",
    quantity: "2",
  });
});

it("takes held money from where it is held", () => {
  const answer = buildAnswer();
  expect(draftOf({ ...answer, order: { ...answer.order, is_held: true } }).payment).toBe("hold");
});

const A1 = { series: "A1", expires_on: "2027-01-31", quantity: "1" };

it.each<[string, Partial<CounterLineDraft>, Partial<DocumentDraft>, string[]]>([
  ["one of three packs", { packs: [A1] }, {}, []],
  ["nothing taken", { isTaken: false }, {}, ["nothing"]],
  ["no series", { packs: [{ ...A1, series: " " }] }, {}, ["series"]],
  ["no date", { packs: [{ ...A1, expires_on: "" }] }, {}, ["series"]],
  ["a series twice", { packs: [A1, A1] }, {}, ["series"]],
  ["no packs", { packs: [{ ...A1, quantity: "0" }] }, {}, ["quantity"]],
  ["more than was reserved", { packs: [{ ...A1, quantity: "4" }] }, {}, ["quantity"]],
  ["no row at all", { packs: [] }, {}, ["quantity"]],
  ["nothing checked", { packs: [A1] }, { isChecked: false }, ["document"]],
])("%s", (_name, line, more, gaps) => {
  const answer = buildAnswer();
  const draft = checked(answer, {}, more);
  const changed = { ...draft, lines: [{ ...draft.lines[0]!, ...line }] };
  expect(gapsOf(changed, answer)).toEqual(gaps);
});

it.each<[string, Partial<CounterLineDraft>, boolean]>([
  ["all of it", {}, false],
  ["one pack of three", { packs: [A1] }, true],
  ["none", { isTaken: false }, true],
])("%s is partial: %p", (_name, line, partial) => {
  const answer = buildAnswer();
  const draft = draftOf(answer);
  expect(isPartial({ ...draft, lines: [{ ...draft.lines[0]!, ...line }] }, answer.lines)).toBe(
    partial,
  );
});

it.each<[string, Partial<CounterLineDraft>, Partial<CounterLine>, number | null]>([
  ["all of it", {}, {}, 90_000],
  ["one pack of three", { packs: [A1] }, {}, 30_000],
  ["none", { isTaken: false }, {}, 0],
  ["all of it without a price", {}, { price: null }, 90_000],
  ["a part without a price", { packs: [A1] }, { price: null }, null],
])("of %s this is to be taken", (_name, draft, line, due) => {
  const answer = buildAnswer([buildLine(line)]);
  const whole = draftOf(answer);
  expect(dueOf({ ...whole, lines: [{ ...whole.lines[0]!, ...draft }] }, answer)).toBe(due);
});

it("takes off what was paid before", () => {
  const answer = buildAnswer();
  const paid = { ...answer, order: { ...answer.order, due: 40_000 } };
  const draft = draftOf(paid);
  expect(dueOf({ ...draft, lines: [{ ...draft.lines[0]!, packs: [A1] }] }, paid)).toBe(0);
});

it("wants the number of an electronic prescription", () => {
  const answer = buildAnswer(undefined, "e_rx");
  expect(gapsOf(checked(answer, {}, { e_rx_number: " " }), answer)).toEqual(["document"]);
});
