import type { DecidedLine, Decision, LineDecision, VariantFacts } from "./decide";
import { decide } from "./decide";
import { DEFAULT_GROUPS } from "./groups";

export const NOW = new Date("2026-11-21T10:00:00+05:00");

const known = (facts: Partial<VariantFacts> = {}): VariantFacts => ({
  rx_class: "rx",
  atc: [],
  alike: new Set(),
  ...facts,
});

/** Losartan and its alternative, an antibiotic, a vitamin, a cytostatic, a narcotic. */
export const FACTS = new Map<string, VariantFacts>([
  ["losartan", known({ atc: ["C09CA01"], alike: new Set(["lozap"]) })],
  ["lozap", known({ atc: ["C09CA01"], alike: new Set(["losartan"]) })],
  ["amoxicillin", known({ atc: ["J01CA04"] })],
  ["vitamin", known({ rx_class: "otc", atc: ["A11GA01"] })],
  ["methotrexate", known({ atc: ["L01BA01"] })],
  ["morphine", known({ rx_class: "strict", atc: ["N02AA01"] })],
]);

export const RULES = { validDays: 30, groups: DEFAULT_GROUPS, eRxMandatory: true };

export const approve = (id: string, more: Partial<LineDecision> = {}): LineDecision => ({
  id,
  decision: "approve",
  ...more,
});

export const reject = (id: string, more: Partial<LineDecision> = {}): LineDecision => ({
  id,
  decision: "reject",
  reason_code: "illegible",
  ...more,
});

/** Decides lines `l1`, `l2`, ... of these variants, two packs each. */
export function decideOf(
  variants: (string | null)[],
  lines: LineDecision[],
  more: Partial<Decision> = {},
): ReturnType<typeof decide> {
  const asked = variants.map((variant_id, n) => ({ id: `l${n + 1}`, variant_id, quantity: 2 }));
  const decision = { lines, issued_on: "2026-11-20", ...more };
  return decide(asked, decision, { facts: FACTS, rules: RULES, now: NOW });
}

export const decidedLine = (more: Partial<DecidedLine> = {}): DecidedLine => ({
  id: "l1",
  status: "approved",
  variant_id: "methotrexate",
  quantity: 2,
  reason_code: null,
  note: null,
  substituted_for: null,
  refills: 0,
  days_supply: null,
  valid_until: "2026-12-20",
  valid_source: "default",
  double_check: true,
  ...more,
});
