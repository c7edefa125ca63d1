import type { MedusaRequest } from "@medusajs/framework/http";
import type { Asking } from "./codes-port";

/** Who asks for a code or gives one. */
export const askingOf = (req: MedusaRequest<unknown>, phone: string): Asking => ({
  phone,
  address: req.ip,
  language: req.locale ?? req.headers["accept-language"],
});
