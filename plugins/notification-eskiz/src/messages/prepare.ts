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

/** The text of a message: the registry's own words with its values, never the words of whoever hands it over. */
export async function prepare(desk: Desk, delivery: Delivery): Promise<Prepared | Outcome> {
  const { options, templates } = desk;
  const address = addressOf(delivery.to.phone, options.mobilePrefixes);
  if ("state" in address) {
    return address;
  }
  const row = await templates.rowFor(delivery.template, delivery.locale);
  const words = row
    ? fromRegistry(row, delivery, options.mode === "live")
    : await fromContent(desk, delivery);
  if ("state" in words) {
    if (row && words.state === "refused" && words.reason === "template_not_approved") {
      await templates.book.countNotSent(row.id, 1);
    }
    return words;
  }
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

type Words = { text: string; said: string };

function fromRegistry(row: TemplateRow, { values }: Delivery, isLive: boolean): Words | Outcome {
  const template = isLive ? row.approved_text : row.text;
  if (template === null) {
    return refused({ reason: "template_not_approved", detail: row.status });
  }
  const filled = render(template, values);
  return "missing" in filled
    ? refused({ reason: "provider_refused", detail: `no value for ${filled.missing.join(", ")}` })
    : { text: filled.text, said: template };
}

/** A text the registry does not know by name may still be an approved one with values in it. */
async function fromContent(
  { options, templates }: Desk,
  { content, template }: Delivery,
): Promise<Words | Outcome> {
  const text = withAsciiApostrophes(content.text ?? "").trim();
  const isSendable = text !== "" && (options.mode !== "live" || (await templates.isApproved(text)));
  return isSendable
    ? { text, said: `(text of ${template})` }
    : refused({ reason: "template_not_approved", detail: "not in the registry" });
}
