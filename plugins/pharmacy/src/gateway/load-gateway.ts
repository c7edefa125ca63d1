import { createRequire } from "node:module";
import path from "node:path";
import { fakeGateway } from "./fake";
import { manualGateway } from "./manual";
import type { EPrescriptionGateway } from "./port";

const METHODS = ["find", "lock", "dispense", "release"] as const;

export const isGateway = (value: unknown): value is EPrescriptionGateway =>
  typeof value === "object" &&
  value !== null &&
  METHODS.every((name) => typeof (value as Record<string, unknown>)[name] === "function");

/**
 * The adapter that the option `ePrescriptions` names: `manual`, `fake`, or the path of a module whose default export is one.
 *
 * @returns null when there is none by that name
 */
export function loadGateway(name: string): EPrescriptionGateway | null {
  if (name === "manual") {
    return manualGateway;
  }
  if (name === "fake") {
    return fakeGateway;
  }
  try {
    const required: unknown = createRequire(path.join(process.cwd(), "package.json"))(name);
    const exported = (required as { default?: unknown } | null)?.default ?? required;
    return isGateway(exported) ? exported : null;
  } catch {
    return null;
  }
}
