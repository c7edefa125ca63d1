import type { Delivery } from "../channel-port";
import { subjectOf } from "./address";

/** One message as nodemailer takes it. */
export type Mail = {
  from: string;
  replyTo?: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html?: string;
  messageId: string;
  headers: Record<string, string>;
  disableFileAccess: true;
  disableUrlAccess: true;
};

/** The same delivery always has the same Message-ID, by which mail programs know it again. */
export const messageIdOf = (key: string, domain: string): string =>
  `<${key.replace(/[^A-Za-z0-9_-]/g, "-")}@${domain}>`;

/** The message of a delivery to a recipient that was checked before. */
export function compose(
  { key, template, content }: Pick<Delivery, "key" | "template" | "content">,
  to: string,
  sender: { from: string; replyTo?: string; domain: string },
): Mail {
  return {
    from: sender.from,
    ...(sender.replyTo && { replyTo: sender.replyTo }),
    to: { name: "", address: to },
    subject: subjectOf(content.subject, template),
    text: content.text,
    ...(content.html && { html: content.html }),
    messageId: messageIdOf(key, sender.domain),
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
