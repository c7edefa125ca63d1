/** How badly the emulated Payme behaves, so that a shop can show that it copes. */
export type Habits = {
  /** Create, Perform and Cancel are each sent this many times; the answers must be equal. */
  repeat: number;
  /** The first answer to each of them is lost on the way: Payme hangs up and sends again. */
  lose_answers: boolean;
  /** Wait before every call, ms. */
  delay_ms: number;
  /** Perform arrives once before Create, and Create once more after Perform. */
  out_of_order: boolean;
  /** A made-up fiscal receipt follows every payment and refund. */
  fiscal: boolean;
};

export const GOOD_HABITS: Habits = {
  repeat: 1,
  lose_answers: false,
  delay_ms: 0,
  out_of_order: false,
  fiscal: false,
};

/** Changes what is given, within limits; strings come from forms. */
export function changeHabits(habits: Habits, change: Record<string, unknown>): Habits {
  const flag = (name: "lose_answers" | "out_of_order" | "fiscal") =>
    change[name] === undefined
      ? habits[name]
      : [true, "true", "on"].includes(change[name] as string);
  const count = (name: "repeat" | "delay_ms", least: number, most: number) => {
    const value = Number(change[name] ?? habits[name]);
    return Number.isInteger(value) ? Math.min(Math.max(value, least), most) : habits[name];
  };
  return {
    repeat: count("repeat", 1, 5),
    lose_answers: flag("lose_answers"),
    delay_ms: count("delay_ms", 0, 20_000),
    out_of_order: flag("out_of_order"),
    fiscal: flag("fiscal"),
  };
}
