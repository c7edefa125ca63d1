import type { MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { limitRate } from "../../limit-rate";
import { validateBody } from "../../validate";
import { nothing } from "../prescriptions/validators";

/** A storefront's server asks for many shoppers from one address. */
const questions = limitRate(600);
const writes = limitRate(240);

const wishBody = z
  .object({
    variant_id: z.string().min(1).max(64),
    quantity: z.number().int().min(1).max(1000),
  })
  .strict();

/** Whoever knows the id of a cart may change it, as everywhere in the store API. */
export const CART_WISH_ROUTES: MiddlewareRoute[] = [
  { matcher: "/store/carts/:id/wishes", methods: ["GET"], middlewares: [questions] },
  {
    matcher: "/store/carts/:id/wishes",
    methods: ["POST"],
    bodyParser: { sizeLimit: "4kb" },
    middlewares: [writes, validateBody(wishBody)],
  },
  { matcher: "/store/carts/:id/wishes/:variant_id", methods: ["DELETE"], middlewares: [writes] },
  {
    matcher: "/store/carts/:id/split-prescription",
    methods: ["POST"],
    bodyParser: { sizeLimit: "4kb" },
    middlewares: [writes, validateBody(nothing)],
  },
];
