import type { MiddlewareRoute } from "@medusajs/framework/http";
import { limitRate } from "../../limit-rate";
import { validateBody, validateQuery } from "../../validate";
import { readUpload } from "./read-upload";
import { batchBody, exportQuery, importQuery, listQuery, medicineBody } from "./validators";

/** Nobody imports ten thousand rows all the time. */
const files = limitRate(20);

/** Medusa itself lets nobody but staff into /admin. */
export const medicineRoutes: MiddlewareRoute[] = [
  { matcher: "/admin/medicines", methods: ["GET"], middlewares: [validateQuery(listQuery)] },
  {
    matcher: "/admin/medicines/files/import",
    methods: ["POST"],
    middlewares: [files, validateQuery(importQuery), readUpload],
  },
  {
    matcher: "/admin/medicines/files/export",
    methods: ["GET"],
    middlewares: [files, validateQuery(exportQuery)],
  },
  {
    matcher: "/admin/medicines/:product_id",
    methods: ["POST"],
    // A leaflet in three languages.
    bodyParser: { sizeLimit: "1mb" },
    middlewares: [validateBody(medicineBody)],
  },
  {
    matcher: "/admin/medicines/:product_id/batches",
    methods: ["POST"],
    middlewares: [validateBody(batchBody)],
  },
];
