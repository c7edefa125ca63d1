import path from "node:path";
import type { EmulatorSettings } from "../settings.ts";
import { BadRequest, type Route } from "../web.ts";
import { readRefusals, type Refusal } from "./habits.ts";
import { MailBook } from "./mail-book.ts";
import { openSink } from "./sink.ts";

/** Nothing in an e-mail may run or be fetched; its own styles may. */
const MAIL_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; sandbox";

/** The mail server of the demo, and the letter box it fills. `close` stops it and writes everything down. */
export function openMail(settings: EmulatorSettings): {
  routes: Route[];
  book: MailBook;
  close: () => void;
} {
  const book = new MailBook(path.join(settings.dataFolder, "mail.json"));
  const refusals: { current: Refusal[] } = { current: [] };
  const sink = openSink(book, refusals);
  sink.on("error", (error: NodeJS.ErrnoException) => {
    console.error(
      error.code === "EADDRINUSE"
        ? `emulators: port ${settings.smtpPort} is taken, no e-mail arrives: set EMULATOR_SMTP_PORT`
        : `emulators: mail: ${error.message}`,
    );
  });
  sink.listen(settings.smtpPort, settings.host);
  return {
    book,
    close: () => {
      sink.close();
      book.close();
    },
    routes: [
      {
        method: "GET",
        path: /^\/mail\/messages$/,
        handle: async ({ query }) => ({
          json: { messages: book.list(query.get("to") ?? undefined) },
        }),
      },
      {
        method: "GET",
        path: /^\/mail\/messages\/(\d+)\/html$/,
        handle: async ({ path: [id] }) => {
          const mail = book.find(id);
          if (!mail?.html) {
            throw new BadRequest("no such e-mail", 404);
          }
          return { html: mail.html, csp: MAIL_CSP };
        },
      },
      {
        method: "PUT",
        path: /^\/mail\/control\/habits$/,
        handle: async ({ body }) => {
          refusals.current = readRefusals(body);
          return { json: { refusals: refusals.current } };
        },
      },
    ],
  };
}
