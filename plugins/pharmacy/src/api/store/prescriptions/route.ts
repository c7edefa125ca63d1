import { prescriptionsOf } from "../../../prescription/prescriptions-of";
import { viewsOf, type PrescriptionView } from "../../../prescription/views";
import { readOpenCart } from "../../../reservation/open-cart";
import { assertWished, sortWishes } from "../../../reservation/read-wishes";
import { answering } from "../../answer-prescription";
import { localeOfRequest } from "../../request-locale";
import { customerOf, readOwn, type PrescriptionAnswer } from "./own";
import type { PageQuery, PrescriptionBody } from "./validators";

export type PrescriptionsAnswer = { prescriptions: PrescriptionView[]; count: number };

/** One's own prescriptions, newest first. */
export const GET = answering<unknown, PrescriptionsAnswer>(async (req, res) => {
  const books = prescriptionsOf(req.scope);
  const page = req.validatedQuery as PageQuery;
  const { rows, count } = await books.prescriptions.mine(customerOf(req), page);
  const locale = localeOfRequest(req, "uz");
  res.json({ prescriptions: await viewsOf(req.scope, books, rows, locale), count });
});

export type DraftAnswer = PrescriptionAnswer & {
  /** Wishes of the cart that need no prescription any more, or cannot be had with one. */
  dropped: Awaited<ReturnType<typeof sortWishes>>["dropped"];
};

/** Writes a draft down; pages are added to it, and then it is submitted. */
export const POST = answering<PrescriptionBody, DraftAnswer>(async (req, res) => {
  const { patient, wishes, note, e_rx_number, cart_id } = req.validatedBody;
  const books = prescriptionsOf(req.scope);
  await assertWished(
    req.scope,
    wishes.map(({ variant_id }) => variant_id),
  );
  const named = new Set(wishes.map(({ variant_id }) => variant_id));
  const beside = cart_id ? await books.wishes.of((await readOpenCart(req.scope, cart_id)).id) : [];
  const { kept, dropped } = await sortWishes(
    req.scope,
    beside.filter(({ variant_id }) => !named.has(variant_id)),
  );
  const id = await books.prescriptions.create({
    customer_id: customerOf(req),
    patient,
    wishes: [...wishes, ...kept],
    note,
    external_no: e_rx_number,
    cart_id: cart_id ?? null,
    ip: req.ip ?? null,
  });
  await Promise.all(dropped.map(({ variant_id }) => books.wishes.remove(cart_id!, variant_id)));
  res.json({ ...(await readOwn(req, id)), dropped });
});
