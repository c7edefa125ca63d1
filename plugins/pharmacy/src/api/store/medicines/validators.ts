import { z } from "@medusajs/framework/zod";
import { ORDERS } from "../../../finding/find";
import { GOODS } from "../../../finding/document";
import { RX_CLASSES } from "../../../types";

const list = <T extends z.ZodType>(one: T) =>
  z.preprocess(
    (value) => (typeof value === "string" ? value.split(",").filter(Boolean) : value),
    z.array(one).max(100),
  );

const sum = z.coerce.number().min(0).max(1_000_000_000_000);

export const searchQuery = z.object({
  q: z.string().trim().max(100).optional(),
  category: list(z.string().max(64)).optional(),
  class: list(z.enum([...RX_CLASSES, GOODS])).optional(),
  substance: z.string().max(64).optional(),
  price_min: sum.optional(),
  price_max: sum.optional(),
  in_stock: z
    .enum(["true", "false"])
    .transform((value) => value === "true")
    .optional(),
  order: z.enum(ORDERS).default("relevance"),
  limit: z.coerce.number().int().min(1).max(100).default(24),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
});

export const classesQuery = z.object({ variants: list(z.string().max(64)) });

export type ClassesQuery = z.infer<typeof classesQuery>;
export type SearchQuery = z.infer<typeof searchQuery>;
