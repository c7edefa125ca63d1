/** How badly the emulated gateway behaves, so that a shop can show that it copes. */
export type Habits = {
  /**
   * `outage` cuts every connection, `bad_gateway` and `html` answer with a proxy's page, `hangs` never answers: nothing is
   * taken. `lost`, `late` and `broken` take an SMS first and then cut, answer after 20 s, or answer with a proxy's page.
   */
  api: (typeof API_MOODS)[number];
  /** This many next calls are answered 429 with `Retry-After`; counts down. */
  throttled: number;
  retry_after_s: number;
  /** This many next calls are answered 401, whatever their token; counts down. */
  unauthorized: number;
  /** Every login is answered 401. */
  login_refused: boolean;
  /** Life of a token, s. */
  token_life_s: number;
  /** What moderators do with a text, and after what time, ms. */
  moderation: (typeof MODERATORS)[number];
  moderation_ms: number;
  /** What becomes of an SMS. */
  delivery: (typeof DELIVERIES)[number];
  /** Wait before each report, ms. */
  report_delay_ms: number;
  /** Every report is sent this many times. */
  repeat: number;
  /** The last report comes first. */
  out_of_order: boolean;
  /** A report for each part of an SMS. */
  per_part: boolean;
  /** No report is sent at all. */
  silent: boolean;
  /** Reports are forms, not JSON. */
  form_reports: boolean;
  /** What is left on the account, so'm. */
  balance: number;
};

export const API_MOODS = [
  "works",
  "outage",
  "bad_gateway",
  "html",
  "hangs",
  "lost",
  "late",
  "broken",
] as const;
export const MODERATORS = ["approve", "refuse", "sleep"] as const;
export const DELIVERIES = ["delivered", "undelivered", "expired", "rejected", "stuck"] as const;

export const FLAGS = [
  "login_refused",
  "out_of_order",
  "per_part",
  "silent",
  "form_reports",
] as const;

const COUNTS = {
  throttled: [0, 1000],
  retry_after_s: [0, 600],
  unauthorized: [0, 1000],
  token_life_s: [1, 2_592_000],
  moderation_ms: [0, 600_000],
  report_delay_ms: [0, 120_000],
  repeat: [1, 5],
  balance: [0, 1_000_000_000],
} satisfies Partial<Record<keyof Habits, [least: number, most: number]>>;

export type CountName = keyof typeof COUNTS;
export const COUNT_NAMES = Object.keys(COUNTS) as CountName[];
export const limitsOf = (name: CountName): [least: number, most: number] => COUNTS[name];

export const GOOD_HABITS: Habits = {
  api: "works",
  throttled: 0,
  retry_after_s: 2,
  unauthorized: 0,
  login_refused: false,
  token_life_s: 2_592_000,
  moderation: "approve",
  moderation_ms: 0,
  delivery: "delivered",
  report_delay_ms: 300,
  repeat: 1,
  out_of_order: false,
  per_part: false,
  silent: false,
  form_reports: false,
  balance: 10_000_000,
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
    api: API_MOODS.find((one) => one === change.api) ?? habits.api,
    moderation: MODERATORS.find((one) => one === change.moderation) ?? habits.moderation,
    delivery: DELIVERIES.find((one) => one === change.delivery) ?? habits.delivery,
  };
}
