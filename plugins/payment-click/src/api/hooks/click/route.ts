import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerRequest } from "./answer-request";

// Click calls this path without any session or key of the shop.
export const AUTHENTICATE = false;
export const CORS = false;

/** Prepare and Complete at one address, told apart by their action. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerRequest(req, res, "both");
}
