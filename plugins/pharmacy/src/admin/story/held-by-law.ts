import type { StoryEvent } from "../prescriptions-api";

/** Whether it is kept for the law: nothing of it is deleted meanwhile. */
export function isHeldByLaw(events: readonly Pick<StoryEvent, "type">[]): boolean {
  const last = events.findLast(({ type }) => type.startsWith("legal_hold"));
  return last?.type === "legal_hold";
}
