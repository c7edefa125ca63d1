import { DECISION_CODES } from "../../prescription/decision-codes";
import { LINE_STATES } from "../../prescription/line-states";
import { PRESCRIPTION_STATES, TRANSITIONS } from "../../prescription/states";
import { en } from "./en";

it.each([
  ["states", PRESCRIPTION_STATES, en.states],
  ["states of lines", LINE_STATES, en.lineStates],
  ["reasons", DECISION_CODES, en.codes],
  ["events", Object.keys(TRANSITIONS), en.events],
])("has a word for each of the %s", (_name, codes, words) => {
  expect(codes.filter((code) => !(code in words))).toEqual([]);
});
