/** A time of the day, `09:30`. */
export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** What people type for a time, as `09:30`: `9:30`, `930`, `9`, `9.30`. Anything else stays as it is. */
export function tidyTime(typed: string): string {
  const parts = /^(\d{1,2})(?:[:.\s]?(\d{2}))?$/.exec(typed.trim());
  const time = parts && `${parts[1].padStart(2, "0")}:${parts[2] ?? "00"}`;
  return time && isTime(time) ? time : typed.trim();
}
