import { z } from "zod";

export const findOrders = ["relevance", "popularity", "cheapest", "dearest", "name"] as const;
export const findClasses = ["otc", "rx", "strict", "goods"] as const;

/** A sum as people type it: `25 000`. */
const sum = z
  .string()
  .transform((text) => text.replace(/\s/g, ""))
  .pipe(z.string().regex(/^\d{1,9}$/))
  .transform(Number)
  .optional()
  .catch(undefined);

const schema = z.object({
  q: z
    .string()
    .transform((text) => text.trim().slice(0, 80))
    .catch(""),
  /** handle of a category */
  category: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional()
    .catch(undefined),
  class: z.enum(findClasses).optional().catch(undefined),
  min: sum,
  max: sum,
  stock: z
    .literal("1")
    .transform(() => true)
    .catch(false),
  order: z.enum(findOrders).catch("relevance"),
  page: z.coerce.number().int().min(1).max(5000).catch(1),
});

export type FindForm = z.infer<typeof schema>;

/** What a search asks for; whatever is malformed is left out. */
export function readFindForm(params: URLSearchParams): FindForm {
  return schema.parse(Object.fromEntries(params));
}

/** The address of a search, without what is not asked for. */
export function findPath(form: Partial<FindForm>): string {
  const entries = Object.entries({
    ...form,
    stock: form.stock ? "1" : undefined,
    order: form.order === "relevance" ? undefined : form.order,
    page: form.page === 1 ? undefined : form.page,
  }).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, String(value)] as [string, string]],
  );
  return `/search${entries.length > 0 ? `?${new URLSearchParams(entries)}` : ""}`;
}

/** How many conditions narrow a search down. */
export const filtersOf = ({ category, class: one, min, max, stock }: FindForm): number =>
  [category, one, min, max, stock || undefined].filter((value) => value !== undefined).length;
