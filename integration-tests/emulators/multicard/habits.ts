/** How badly the emulated gateway behaves, so that a shop can show that it copes. */
export type Habits = {
  /** Every call of the API but `/auth`; `lost` carries a change out and then hangs up. */
  api: (typeof API_MOODS)[number];
  /** Wait before every answer of the API, ms. */
  delay_ms: number;
  /** This many next calls are answered 401, whatever their token; counts down. */
  unauthorized: number;
  /** Life of a token, s. */
  token_life_s: number;
  /** A debit is carried out but answered `ERROR_DEBIT_UNKNOWN`; it shows as `progress` to the next two reads. */
  debit_unknown: boolean;
  otp_required: boolean;
  otp_life_s: number;
  /** The terminal may give a part of the money back. */
  partial_refunds: boolean;
  /** A part of the money goes back only this long after it was asked for, ms; until then all of it is shown. */
  part_delay_ms: number;
  /** Every success callback and status webhook is sent this many times. */
  repeat: number;
  /** Wait before a callback, ms. */
  callback_delay_ms: number;
  /** Success callbacks and webhooks carry a signature made with another secret. */
  wrong_signature: boolean;
};

export const API_MOODS = ["works", "html", "bad_gateway", "hangs", "lost"] as const;

export const FLAGS = [
  "debit_unknown",
  "otp_required",
  "partial_refunds",
  "wrong_signature",
] as const;

const COUNTS = {
  delay_ms: [0, 20_000],
  unauthorized: [0, 100],
  token_life_s: [1, 86_400],
  otp_life_s: [1, 3_600],
  repeat: [1, 5],
  callback_delay_ms: [0, 120_000],
  part_delay_ms: [0, 120_000],
} satisfies Partial<Record<keyof Habits, [least: number, most: number]>>;

export type CountName = keyof typeof COUNTS;
export const COUNT_NAMES = Object.keys(COUNTS) as CountName[];
export const limitsOf = (name: CountName): [least: number, most: number] => COUNTS[name];

export const GOOD_HABITS: Habits = {
  api: "works",
  delay_ms: 0,
  unauthorized: 0,
  token_life_s: 86_400,
  debit_unknown: false,
  otp_required: true,
  otp_life_s: 300,
  partial_refunds: true,
  part_delay_ms: 0,
  repeat: 1,
  callback_delay_ms: 0,
  wrong_signature: false,
};

/** Changes what is given, within limits; strings come from forms. */
export function changeHabits(habits: Habits, change: Record<string, unknown>): Habits {
  const counts = COUNT_NAMES.map((name) => {
    const value = Number(change[name] ?? habits[name]);
    const [least, most] = COUNTS[name];
    return [name, Number.isInteger(value) ? Math.min(Math.max(value, least), most) : habits[name]];
  });
  const flags = FLAGS.map((name) => [
    name,
    change[name] === undefined
      ? habits[name]
      : [true, "true", "on"].includes(change[name] as string),
  ]);
  return {
    ...habits,
    ...(Object.fromEntries(counts) as Pick<Habits, CountName>),
    ...(Object.fromEntries(flags) as Pick<Habits, (typeof FLAGS)[number]>),
    api: API_MOODS.find((mood) => mood === change.api) ?? habits.api,
  };
}
