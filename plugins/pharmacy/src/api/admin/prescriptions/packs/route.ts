import { readDeskPacks, type DeskPack } from "../../../../prescription/read-desk-packs";
import { answering } from "../../../answer-prescription";
import { localeOfRequest } from "../../../request-locale";
import type { PacksQuery } from "../validators";

export type PacksAnswer = { packs: DeskPack[] };

/** Packs to choose from: by words, by id, or those that may stand in for one (`instead_of`). */
export const GET = answering<unknown, PacksAnswer>(async (req, res) => {
  const wanted = req.validatedQuery as PacksQuery;
  res.json({ packs: await readDeskPacks(req.scope, wanted, localeOfRequest(req, "uz")) });
});
