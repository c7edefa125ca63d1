import { courierOf } from "../../../../courier-of";
import { isDueBy } from "../../../../papers/due-by";
import { handOverDocument } from "../../../../papers/hand-over";
import { nowWords } from "../../../../papers/paper-format";
import { paperOf } from "../../../../papers/paper-of";
import { sendPdf } from "../../../../papers/send-pdf";
import { senderOf } from "../../../../papers/shop-name";
import { placesOf } from "../../../../places/places";
import { answering } from "../../../../problem/answer-problem";
import { localeOfRequest } from "../../../../problem/request-locale";
import type { HandOverRequest } from "../paper-routes";

const MOST = 200;

/** What a courier takes along on a day, as PDF to be signed. */
export const GET = answering<unknown, unknown>(async (req, res) => {
  const { courier_id, day, locale = localeOfRequest(req) } = req.validatedQuery as HandOverRequest;
  const { couriers, list, options } = courierOf(req.scope);
  const courier = await couriers.shown(courier_id);
  const { deliveries } = await list.list(
    { states: ["assigned", "on_the_way"], courier_id, limit: MOST, offset: 0 },
    placesOf(req.scope),
  );
  const document = handOverDocument(
    {
      courier_name: courier.name,
      day,
      printed_at: nowWords(Date.now()),
      deliveries: deliveries
        .filter((delivery) => isDueBy(delivery, day))
        .map((delivery) => paperOf(delivery, options.trackingUrl)),
    },
    await senderOf(req.scope),
    locale,
  );
  await sendPdf(res, document, `hand-over-${day}.pdf`);
});
