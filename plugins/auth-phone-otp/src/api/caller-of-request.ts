import type { MedusaRequest } from "@medusajs/framework/http";
import type { Caller } from "../account/caller";
import { networkOf } from "../session/network-of";
import { languageOfRequest } from "./answering";

export function callerOf(req: MedusaRequest<unknown>): Caller {
  return {
    address: req.ip,
    network: networkOf(req.ip),
    user_agent: req.headers["user-agent"],
    language: languageOfRequest(req),
  };
}
