import { courierOf } from "../../../../courier-of";
import { labelsDocument } from "../../../../papers/labels";
import { paperOf } from "../../../../papers/paper-of";
import { sendPdf } from "../../../../papers/send-pdf";
import { senderOf } from "../../../../papers/shop-name";
import { placesOf } from "../../../../places/places";
import { answering } from "../../../../problem/answer-problem";
import { CourierProblem } from "../../../../problem/courier-problem";
import type { LabelsRequest } from "../paper-routes";

/** Labels of these deliveries in the order given, as PDF. One that is unknown and nothing is printed. */
export const POST = answering<LabelsRequest, unknown>(async (req, res) => {
  const { delivery_ids, locale, paper } = req.validatedBody;
  const { list, options } = courierOf(req.scope);
  const ids = [...new Set(delivery_ids)];
  const deliveries = await list.ofIds(ids, placesOf(req.scope));
  if (deliveries.length < ids.length) {
    throw new CourierProblem("delivery_not_found");
  }
  const papers = deliveries.map((delivery) => paperOf(delivery, options.trackingUrl));
  const document = labelsDocument(papers, await senderOf(req.scope), { locale, paper });
  await sendPdf(res, document, "labels.pdf");
});
