import type { MedusaRequest } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { GROUP_NAMES, type GroupName } from "../../../modules/telegram/group-book";

/** The group that the path names. @throws MedusaError when there is none of that name */
export function groupOfRequest(req: MedusaRequest<unknown>): GroupName {
  const name = GROUP_NAMES.find((one) => one === req.params.name);
  if (!name) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such group");
  }
  return name;
}
