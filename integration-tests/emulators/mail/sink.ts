import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { takeRefusal, type Refusal } from "./habits.ts";
import type { MailBook } from "./mail-book.ts";

/** An SMTP server that takes every e-mail and delivers none. Any user and password will do; TLS is not offered. */
export function openSink(book: MailBook, refusals: { current: Refusal[] }): SMTPServer {
  const refused = (phase: Refusal["phase"]) => takeRefusal(refusals.current, phase);
  return new SMTPServer({
    disabledCommands: ["STARTTLS"],
    authOptional: true,
    allowInsecureAuth: true,
    // Looking the caller's name up takes seconds where there is no name server.
    disableReverseLookup: true,
    logger: false,
    onAuth: (auth, _session, done) => {
      const error = refused("auth");
      return error ? done(error) : done(null, { user: auth.username });
    },
    onMailFrom: (_address, _session, done) => done(refused("from")),
    onRcptTo: (_address, _session, done) => done(refused("rcpt")),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const error = refused("data");
        if (error) {
          return done(error);
        }
        const to = session.envelope.rcptTo.map(({ address }) => address);
        keep(book, Buffer.concat(chunks), to).then(
          () => done(),
          (failure: Error) => done(failure),
        );
      });
    },
  });
}

async function keep(book: MailBook, raw: Buffer, to: string[]): Promise<void> {
  const mail = await PostalMime.parse(new Uint8Array(raw));
  book.add({
    to,
    message_id: mail.messageId ?? "",
    from: mail.from?.address ?? "",
    reply_to: mail.replyTo?.[0]?.address ?? null,
    subject: mail.subject ?? "",
    text: (mail.text ?? "").trim(),
    html: mail.html ?? null,
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
  });
}
