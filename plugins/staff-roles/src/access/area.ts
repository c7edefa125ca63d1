import type { Role } from "./role";

/** `read` is looking (GET), `write` is everything. */
export type Level = "none" | "read" | "write";

/**
 * What the roles may do below one path of the admin API. `*` stands for one segment. The owner is not asked: the owner
 * writes everywhere.
 */
export type Area = { path: string } & Record<Exclude<Role, "owner">, Level>;

/** Shorter to read in a table: operator, pharmacist, courier, auditor. */
export function area(
  path: string,
  operator: Level,
  pharmacist: Level,
  courier: Level,
  auditor: Level,
): Area {
  return { path, operator, pharmacist, courier, auditor };
}

/** The area that says most exactly what a path is; undefined when none knows it. */
export function areaOf(path: string, areas: readonly Area[]): Area | undefined {
  const segments = split(path);
  let best: { area: Area; exactness: number } | undefined;
  for (const one of areas) {
    const pattern = split(one.path);
    const covers =
      pattern.length <= segments.length &&
      pattern.every((segment, index) => segment === "*" || segment === segments[index]);
    // A longer path says more than a shorter one, a word more than a star.
    const exactness = pattern.reduce((sum, segment) => sum + (segment === "*" ? 10 : 11), 0);
    if (covers && (!best || exactness > best.exactness)) {
      best = { area: one, exactness };
    }
  }
  return best?.area;
}

/** Express finds a route whatever the case of its letters, so the table does too. */
function split(path: string): string[] {
  return path.toLowerCase().split("/").filter(Boolean);
}
