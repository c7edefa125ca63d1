/** How badly the emulated Click behaves, so that a shop can show that it copes. */
export type Habits = {
  /** Prepare and Complete are each sent this many times. */
  repeat: number;
  /** Wait before every call to the shop, ms. */
  delay_ms: number;
  /** The first answer to each of them is lost on the way: Click hangs up and sends again. */
  lose_answers: boolean;
  /** A Complete arrives before Prepare, and Prepare once more after Complete. */
  out_of_order: boolean;
  /** The answer to Complete is lost, Prepare is sent again, and Complete follows whatever Prepare got. */
  prepare_again: boolean;
  /** Bodies are JSON instead of a form. */
  json_bodies: boolean;
  /** Both stages call `/hooks/click`. */
  joint_url: boolean;
  /** Every click_trans_id is above 2^53; otherwise only some are. */
  big_ids: boolean;
  /** What the Merchant API does when it is called. */
  api: "works" | "html" | "bad_gateway" | "hangs";
  /** Reversals are refused, as UZCARD may. */
  refuse_reversals: boolean;
  /** A reversal is carried out, but its answer never arrives. */
  lose_reversal_answer: boolean;
  refuse_fiscal: boolean;
  /** How long the link of a fiscal receipt stays empty, ms. */
  fiscal_delay_ms: number;
};

export const API_MOODS = ["works", "html", "bad_gateway", "hangs"] as const;

export const FLAGS = [
  "lose_answers",
  "out_of_order",
  "prepare_again",
  "json_bodies",
  "joint_url",
  "big_ids",
  "refuse_reversals",
  "lose_reversal_answer",
  "refuse_fiscal",
] as const;

export const GOOD_HABITS: Habits = {
  repeat: 1,
  delay_ms: 0,
  lose_answers: false,
  out_of_order: false,
  prepare_again: false,
  json_bodies: false,
  joint_url: false,
  big_ids: false,
  api: "works",
  refuse_reversals: false,
  lose_reversal_answer: false,
  refuse_fiscal: false,
  fiscal_delay_ms: 2000,
};

/** Changes what is given, within limits; strings come from forms. */
export function changeHabits(habits: Habits, change: Record<string, unknown>): Habits {
  const count = (name: "repeat" | "delay_ms" | "fiscal_delay_ms", least: number, most: number) => {
    const value = Number(change[name] ?? habits[name]);
    return Number.isInteger(value) ? Math.min(Math.max(value, least), most) : habits[name];
  };
  const flags = FLAGS.map((name) => [
    name,
    change[name] === undefined
      ? habits[name]
      : [true, "true", "on"].includes(change[name] as string),
  ]);
  return {
    ...habits,
    ...(Object.fromEntries(flags) as Pick<Habits, (typeof FLAGS)[number]>),
    repeat: count("repeat", 1, 5),
    delay_ms: count("delay_ms", 0, 20_000),
    fiscal_delay_ms: count("fiscal_delay_ms", 0, 600_000),
    api: API_MOODS.find((mood) => mood === change.api) ?? habits.api,
  };
}
