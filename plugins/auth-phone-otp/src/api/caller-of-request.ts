import type { MedusaRequest } from "@medusajs/framework/http";
import type { Caller } from "../account/caller";
import { languageOfRequest } from "./answering";

export function callerOf(req: MedusaRequest<unknown>): Caller {
  return {
    address: req.ip ?? "unknown",
    user_agent: req.headers["user-agent"],
    language: languageOfRequest(req),
  };
}
