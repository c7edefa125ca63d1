import { smsBook } from "../eskiz/sms-book.ts";
import { localeOf, localeOfHeader } from "../locale.ts";
import type { MailBook } from "../mail/mail-book.ts";
import type { Route } from "../web.ts";
import { phonePage } from "./phone-page.ts";

const SHOWN = 60;

/** Its own script and styles, and e-mails in frames. */
const PHONE_CSP =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src data:; frame-src 'self'; base-uri 'none'; form-action 'none'";

/** A phone with the demo's SMS, Telegram chats and e-mails. */
export function openPhone(mails: MailBook): Route[] {
  return [
    {
      method: "GET",
      path: /^\/phone$/,
      handle: async ({ query, headers }) => ({
        html: phonePage(
          localeOf(query.get("lang"), localeOfHeader(headers["accept-language"]) ?? "uz"),
          query,
        ),
        csp: PHONE_CSP,
      }),
    },
    {
      method: "GET",
      path: /^\/phone\/letters$/,
      handle: async () => ({
        json: {
          sms: smsBook.list().slice(0, SHOWN),
          mails: mails
            .list()
            .slice(0, SHOWN)
            .map(({ html, ...mail }) => ({
              ...mail,
              has_html: html !== null,
            })),
        },
      }),
    },
    asset("phone.css", "text/css; charset=utf-8"),
    asset("phone.js", "text/javascript; charset=utf-8"),
  ];
}

function asset(name: string, type: string): Route {
  return {
    method: "GET",
    path: new RegExp(`^/${name.replace(".", "\\.")}$`),
    handle: async () => ({ file: new URL(name, import.meta.url), type }),
  };
}
