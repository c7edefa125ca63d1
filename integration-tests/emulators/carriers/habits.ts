/** How badly an emulated carrier behaves, so that a shop can show that it copes. */
export type Habits = {
  /**
   * `error` and `html` answer 500, or 200 with a page of a proxy; `hangs` never answers, `outage` cuts every connection:
   * nothing is done. `lost` does what it is told and then cuts the connection.
   */
  api: (typeof API_MOODS)[number];
  /** Wait before every answer, ms. */
  delay_ms: number;
  /** This many next calls are answered 401, whatever their token; counts down. */
  unauthorized: number;
  /** Every parcel is said to be `teleported`. */
  unknown_status: boolean;
  /** Parcels are refused. */
  refuses: boolean;
  /** Nothing is reported to the shop. */
  silent: boolean;
  /** Taking a parcel back costs money. */
  paid_cancel: boolean;
  /** What it takes, whole so'm. */
  price: number;
};

export const API_MOODS = ["works", "error", "html", "hangs", "outage", "lost"] as const;
export const FLAGS = ["unknown_status", "refuses", "silent", "paid_cancel"] as const;

const COUNTS = {
  delay_ms: [0, 30_000],
  unauthorized: [0, 100],
  price: [0, 10_000_000],
} satisfies Partial<Record<keyof Habits, [least: number, most: number]>>;

export type CountName = keyof typeof COUNTS;
export const COUNT_NAMES = Object.keys(COUNTS) as CountName[];
export const limitsOf = (name: CountName): [least: number, most: number] => COUNTS[name];

export const GOOD_HABITS: Habits = {
  api: "works",
  delay_ms: 0,
  unauthorized: 0,
  unknown_status: false,
  refuses: false,
  silent: false,
  paid_cancel: false,
  price: 28_500,
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
  };
}
