import { AsyncLocalStorage } from "node:async_hooks";
import type { Session } from "./session";

/** Whose request is being served: what every call to the backend tells of the visitor. */
export type Visit = {
  /** the visitor's address, for the backend's limits and the sign-in history; blank when it is not known */
  address: string;
  /** of the browser, blank when it does not say */
  userAgent: string;
  session: Session | null;
};

const visits = new AsyncLocalStorage<Visit>();

export const duringVisit = <T>(visit: Visit, work: () => T): T => visits.run(visit, work);

/** Undefined outside a request, as when a kept list is refreshed at start. */
export const currentVisit = (): Visit | undefined => visits.getStore();

/** From here on the visitor is somebody else: just signed in, or out. */
export function enterVisitAs(session: Session | null): void {
  const visit = currentVisit();
  if (visit) visit.session = session;
}

/** Work that belongs to nobody in particular: lists kept for all must not be asked for in one shopper's name. */
export const forEverybody = <T>(work: () => T): T => visits.exit(work);
