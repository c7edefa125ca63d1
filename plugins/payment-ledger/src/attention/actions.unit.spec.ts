import { actionsFor, needsNote, type Ability } from "./actions";
import { ATTENTION_ACTIONS, type AttentionItem } from "./item";

type Row = [
  kind: AttentionItem["kind"],
  attempt_state: AttentionItem["attempt_state"],
  transfer: string | null,
  can: "anything" | "nothing",
  actions: string,
];

const CAN: Record<Row[3], Ability> = {
  anything: { refund: true, send: true },
  nothing: { refund: false, send: false },
};

/** `refund failed` is the latest transfer. */
function transferOf(text: string | null): AttentionItem["transfer"] {
  const [kind, state] = text?.split(" ") ?? [];
  return text === null
    ? null
    : ({ id: "paytr_1", kind, state, error: null } as AttentionItem["transfer"]);
}

it.each<Row>([
  ["due_back", "performed", null, "anything", "send_back mark_returned"],
  ["due_back", "performed", "refund failed", "anything", "retry mark_returned"],
  ["due_back", "performed", "refund queued", "anything", ""],
  ["due_back", "performed", "refund sent", "anything", ""],
  ["due_back", "performed", null, "nothing", "mark_returned"],
  ["due_back", "performed", "refund failed", "nothing", "mark_returned"],
  ["due_back", "held", null, "anything", "send_back mark_returned"],
  ["due_back", "held", "release failed", "anything", "retry mark_returned"],
  ["transfer_failed", "performed", "refund failed", "anything", "retry mark_returned dismiss"],
  ["transfer_failed", "performed", "refund failed", "nothing", "mark_returned dismiss"],
  ["transfer_failed", "held", "charge failed", "anything", "retry release dismiss"],
  ["transfer_failed", "held", "release failed", "anything", "retry mark_returned dismiss"],
  ["stuck", "performed", null, "nothing", "retry"],
  ["stuck", null, null, "nothing", "retry"],
  ["hold_lapsing", "held", null, "anything", "charge release"],
  ["hold_lapsing", "held", null, "nothing", ""],
  ["reversal_reported", "performed", null, "anything", "mark_returned dismiss"],
  ["receipt_rejected", "performed", null, "anything", "dismiss"],
  ["receipt_owed", "performed", null, "anything", "dismiss"],
  ["difference", null, null, "anything", "resolve"],
])("%s of a %s attempt, transfer %s, provider able to do %s: %p", (...row) => {
  const [kind, attempt_state, transfer, can, actions] = row;
  const item = { kind, attempt_state, transfer: transferOf(transfer), what: null };
  expect(actionsFor(item, CAN[can]).join(" ")).toBe(actions);
});

it("lets staff take over a transfer that the provider never answers", () => {
  const item = {
    kind: "stuck",
    attempt_state: "performed",
    transfer: null,
    what: "transfer",
  } as const;
  expect(actionsFor(item, CAN.anything)).toEqual(["retry", "mark_returned"]);
});

it("asks for a note where nothing but staff's word tells what happened", () => {
  expect(ATTENTION_ACTIONS.filter(needsNote)).toEqual(["mark_returned", "resolve", "dismiss"]);
});
