import type { MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { LABEL_PAPERS } from "../../../papers/labels";
import { PAPER_LOCALES } from "../../../papers/paper-delivery";
import { limitRate } from "../../limit-rate";
import { validateBody, validateQuery } from "../../validate";

/** A hundred labels take a second of the processor. */
const prints = limitRate(30);
const MOST_LABELS = 100;
const id = z.string().min(1).max(64);

export const labelsBody = z
  .object({
    delivery_ids: z.array(id).min(1).max(MOST_LABELS),
    locale: z.enum(PAPER_LOCALES).default("uz"),
    paper: z.enum(LABEL_PAPERS).default("label"),
  })
  .strict();
export type LabelsRequest = z.infer<typeof labelsBody>;

export const handOverQuery = z
  .object({
    courier_id: id,
    day: z.iso.date(),
    // Medusa may take it out of the query for itself.
    locale: z.enum(PAPER_LOCALES).optional(),
  })
  .strict();
export type HandOverRequest = z.infer<typeof handOverQuery>;

/** Limits and shapes of what is printed. */
export const PAPER_ROUTES: MiddlewareRoute[] = [
  {
    matcher: "/admin/courier/labels",
    methods: ["POST"],
    middlewares: [prints, validateBody(labelsBody)],
  },
  {
    matcher: "/admin/courier/hand-over",
    methods: ["GET"],
    middlewares: [prints, validateQuery(handOverQuery)],
  },
];
