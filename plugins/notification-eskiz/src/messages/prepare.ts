import { isMobile, maskPhone, normalisePhone } from "../sms/phone";
import { sizeOf } from "../sms/parts";
import { render } from "../sms/render";
import { withAsciiApostrophes } from "../sms/apostrophe";
import type { TemplateRow } from "../templates/template-book";
import type { Delivery, Outcome } from "./delivery";
import type { Desk } from "./desk";
import type { NewMessage } from "./message-book";

/** The only text an account under test may send (section 5). */
const TEST_TEXT = "Bu Eskiz dan test";

/** Ready to be sent. `said` is what a log may say of the text: its places are not filled. */
export type Prepared = {
  key: string;
  phone: string;
  text: string;
  said: string;
  message: NewMessage;
  template_id: string | null;
};

const refused = (outcome: Omit<Outcome & { state: "refused" }, "state">): Outcome => ({
  state: "refused",
  ...outcome,
});

/** To whom an SMS may go. */
export function addressOf(
  phone: string | undefined,
  prefixes: string[],
): { phone: string } | Outcome {
  if (!phone?.trim()) {
    return refused({ reason: "no_address" });
  }
  const normal = normalisePhone(phone);
  if (normal === null) {
    return refused({ reason: "not_mobile", detail: "not a number of Uzbekistan" });
  }
  return isMobile(normal, prefixes)
    ? { phone: normal }
    : refused({ reason: "not_mobile", detail: "not a mobile number" });
}

/** The text of a message: always words of the registry, with values or finished, never those of whoever hands it over. */
export async function prepare(desk: Desk, delivery: Delivery): Promise<Prepared | Outcome> {
  const { options, templates } = desk;
  const address = addressOf(delivery.to.phone, options.mobilePrefixes);
  if ("state" in address) {
    return address;
  }
  const wanted = await templates.rowFor(delivery.template, delivery.locale);
  const words = wanted
    ? await fromRegistry(desk, wanted, delivery)
    : await fromContent(desk, delivery);
  if ("state" in words) {
    if (wanted && words.state === "refused" && words.reason === "template_not_approved") {
      await templates.book.countNotSent(wanted.id, 1);
    }
    return words;
  }
  const { row } = words;
  const text = options.mode === "test" ? TEST_TEXT : words.text;
  const { parts } = sizeOf(text);
  const isAd = (row?.approved_as ?? (delivery.kind === "marketing" ? "reklama" : "")) === "reklama";
  const price = isAd ? options.pricePerPartAd : options.pricePerPart;
  return {
    key: delivery.key,
    phone: address.phone,
    text,
    said: words.said,
    template_id: row?.id ?? null,
    message: {
      key: delivery.key,
      template: delivery.template.slice(0, 64),
      locale: row?.locale ?? delivery.locale,
      kind: delivery.kind,
      phone_hash: desk.hash(address.phone),
      phone_masked: maskPhone(address.phone),
      parts,
      cost: options.mode === "log" ? 0 : parts * price,
    },
  };
}

/** `row` is whose text it is; null: one that has no such name. */
type Words = { text: string; said: string; row: TemplateRow | null };

/** The named text with the values; without them, a finished text that was made from it, in whatever language. */
async function fromRegistry(
  { options, templates }: Desk,
  row: TemplateRow,
  { values, content }: Delivery,
): Promise<Words | Outcome> {
  const isLive = options.mode === "live";
  const template = isLive ? row.approved_text : row.text;
  const filled = render(template ?? row.text, values);
  const finished = "missing" in filled ? finishedText(content) : "";
  const own = finished ? await templates.rowOfText(row.key, finished, isLive) : null;
  if (own) {
    return { text: finished, said: own.text, row: own };
  }
  if (template === null) {
    return refused({ reason: "template_not_approved", detail: row.status });
  }
  if ("missing" in filled) {
    const missing = `no value for ${filled.missing.join(", ")}`;
    const not_ours = finished ? `, and the content is no approved text of ${row.key}` : "";
    return refused({ reason: "provider_refused", detail: `${missing}${not_ours}` });
  }
  return { text: filled.text, said: template, row };
}

/** A text the registry does not know by name may still be an approved one with values in it. */
async function fromContent(
  { options, templates }: Desk,
  { content, template }: Delivery,
): Promise<Words | Outcome> {
  const text = finishedText(content);
  const isSendable = text !== "" && (options.mode !== "live" || (await templates.isApproved(text)));
  return isSendable
    ? { text, said: `(text of ${template})`, row: null }
    : refused({ reason: "template_not_approved", detail: "not in the registry" });
}

const finishedText = (content: Delivery["content"]): string =>
  withAsciiApostrophes(content.text ?? "").trim();
