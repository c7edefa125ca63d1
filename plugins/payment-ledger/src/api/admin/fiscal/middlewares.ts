import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http";
import { fiscalSettings } from "../../../fiscal/settings";
import { validateQuery } from "../../validate-query";
import { readUpload } from "./read-upload";
import {
  codesBody,
  codesQuery,
  importQuery,
  marksBody,
  marksQuery,
  templateQuery,
  variantBody,
} from "./validators";

/** Medusa itself lets nobody but staff into /admin. */
export const fiscalRoutes: MiddlewareRoute[] = [
  {
    matcher: "/admin/fiscal/codes",
    methods: ["GET"],
    middlewares: [validateQuery(codesQuery)],
  },
  {
    matcher: "/admin/fiscal/codes",
    methods: ["POST"],
    // Ten thousand variants at once.
    bodyParser: { sizeLimit: "5mb" },
    middlewares: [validateAndTransformBody(codesBody)],
  },
  {
    matcher: "/admin/fiscal/variants/:id",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(variantBody)],
  },
  {
    matcher: "/admin/fiscal/orders/:id/marks",
    methods: ["POST"],
    // Three hundred units of a line, with the tails that scanners send along.
    bodyParser: { sizeLimit: "1mb" },
    middlewares: [validateQuery(marksQuery), validateAndTransformBody(marksBody)],
  },
  {
    matcher: "/admin/fiscal/settings",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(fiscalSettings)],
  },
  {
    matcher: "/admin/fiscal/import",
    methods: ["POST"],
    middlewares: [validateQuery(importQuery), readUpload],
  },
  {
    matcher: "/admin/fiscal/template",
    methods: ["GET"],
    middlewares: [validateQuery(templateQuery)],
  },
];
