import type { MedusaRequest } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import type { GroupName } from "../../../modules/telegram/group-book";
import { groupName } from "./validators";

/** The group that the path names. @throws MedusaError when there is none of that name */
export function groupOfRequest(req: MedusaRequest<unknown>): GroupName {
  const name = groupName.safeParse(req.params.name);
  if (!name.success) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such group");
  }
  return name.data;
}
