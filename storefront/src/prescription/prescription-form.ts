import { z } from "zod";
import type { TextKey } from "../i18n/dictionary";

export const RELATIONS = ["self", "child", "parent", "spouse", "other"] as const;
export type Relation = (typeof RELATIONS)[number];
export const RELATION_TEXTS: Record<Relation, TextKey> = {
  self: "rxRelation.self",
  child: "rxRelation.child",
  parent: "rxRelation.parent",
  spouse: "rxRelation.spouse",
  other: "rxRelation.another",
};

export type PrescriptionField = "relation" | "name" | "birth_year" | "note" | "e_rx" | "consent";
export type PrescriptionInput = {
  relation: string;
  name: string;
  birth_year: string;
  note: string;
  e_rx: string;
  consent: boolean;
};
export type PrescriptionErrors = Partial<Record<PrescriptionField, TextKey>>;
export type PrescriptionEntry = {
  patient: { name: string; birth_year: number; relation: Relation };
  note?: string;
  e_rx_number?: string;
};

const OLDEST = 130;
const text = (form: FormData, name: string) => String(form.get(name) ?? "").trim();

export function readPrescriptionInput(form: FormData): PrescriptionInput {
  return {
    relation: text(form, "relation"),
    name: text(form, "name").replace(/\s+/g, " "),
    birth_year: text(form, "birth_year"),
    note: text(form, "note"),
    e_rx: text(form, "e_rx").replace(/\s+/g, ""),
    consent: form.get("consent") === "yes",
  };
}

const schema = (year: number) =>
  z.object({
    relation: z.enum(RELATIONS, { error: "error.relation" }),
    name: z.string().min(2, "error.name").max(100, "error.nameLong"),
    birth_year: z.coerce
      .number({ error: "error.birthYear" })
      .int("error.birthYear")
      .min(year - OLDEST + 1, "error.birthYear")
      .max(year, "error.birthYear"),
    note: z.string().max(500, "error.long"),
    e_rx: z.string().max(40, "error.long"),
    consent: z.literal(true, { error: "error.consent" }),
  });

/** What was written down, or which fields to mend. */
export function readPrescription(
  input: PrescriptionInput,
  now = new Date(),
):
  | { entry: PrescriptionEntry; errors?: undefined }
  | { entry?: undefined; errors: PrescriptionErrors } {
  const parsed = schema(now.getFullYear()).safeParse(input);
  if (!parsed.success) {
    const errors: PrescriptionErrors = {};
    for (const { path, message } of parsed.error.issues) {
      errors[path[0] as PrescriptionField] ??= message as TextKey;
    }
    return { errors };
  }
  const { relation, name, birth_year, note, e_rx } = parsed.data;
  return {
    entry: {
      patient: { relation, name, birth_year },
      ...(note && { note }),
      ...(e_rx && { e_rx_number: e_rx }),
    },
  };
}

const id = z.string().regex(/^[a-z]{2,20}_[0-9A-Za-z]{10,40}$/);

/** What the buttons of a prescription's page post. */
const doingSchema = z.discriminatedUnion("do", [
  z.object({ do: z.literal("submit") }),
  z.object({ do: z.literal("cancel") }),
  z.object({ do: z.literal("release") }),
  z.object({ do: z.literal("lend") }),
  z.object({ do: z.literal("answer"), text: z.string().trim().max(500) }),
  z.object({ do: z.literal("remove"), file: id }),
  z.object({
    do: z.literal("consent"),
    line: id,
    accept: z.enum(["yes", "no"]).transform((said) => said === "yes"),
  }),
  z.object({
    do: z.literal("reserve"),
    location: id.optional().catch(undefined),
    payment: z.enum(["counter", "hold"]).optional().catch(undefined),
  }),
]);
export type Doing = z.output<typeof doingSchema>;

/** Null for what no button of the page posts. */
export const readDoing = (form: FormData): Doing | null =>
  doingSchema.safeParse(Object.fromEntries(form)).data ?? null;
