import type { Logger } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { ViewWatch } from "../../../../../files/watch-views";
import { watermark } from "../../../../../files/watermark";
import { prescriptionsOf } from "../../../../../prescription/prescriptions-of";
import { PrescriptionProblem } from "../../../../../prescription/problem";
import { answering } from "../../../../answer-prescription";
import { sendPage } from "../../../../send-page";
import { readerOf } from "../../reading-page";
import type { TokenQuery } from "../../validators";

const watch = new ViewWatch();

/** A page by its link, with who looks and when across it. Whether they still may is asked again. */
export const GET = answering<unknown, unknown>(async (req, res) => {
  const { views, fileOptions } = prescriptionsOf(req.scope);
  const user_id = req.auth_context.actor_id;
  const { token } = req.validatedQuery as TokenQuery;
  const file_id = views.readLink(token, user_id);
  if (!file_id) {
    throw new PrescriptionProblem("file_link_over");
  }
  const { file, actor, as } = await readerOf(req, file_id);
  const jpeg = await views.view(file, actor, as);
  const { email } = await req.scope.resolve(Modules.USER).retrieveUser(user_id);
  sendPage(res, await watermark(jpeg, email));
  const seen = await views.viewsOf(user_id);
  if (watch.isTooMuch(user_id, seen, fileOptions.viewsPerHour)) {
    const logger = req.scope.resolve<Logger>(ContainerRegistrationKeys.LOGGER);
    logger.warn(`prescriptions: ${user_id} has looked at ${seen} pages within an hour`);
    await req.scope
      .resolve(Modules.EVENT_BUS)
      .emit({ name: "prescription.many_pages_viewed", data: { user_id, pages: seen } });
  }
});
