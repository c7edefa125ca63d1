import type { Column, Content } from "pdfmake/interfaces";
import type { PaperDelivery, PaperLocale } from "./paper-delivery";
import { money, phoneWords, placeWords, windowWords } from "./paper-format";
import { PAPER_WORDS } from "./paper-words";
import { cut, printable } from "./printable";

/** What a label is told of the shop. */
export type LabelSender = { name: string; phone: string | null };

const GREY = "#555555";
const LINE = "#000000";

/** Longer texts are cut: a label has one page, and what is cut is on the courier's page. */
const LONGEST = { sender: 40, name: 40, place: 60, street: 100, landmark: 78 };

/**
 * One label, 90 mm wide and at most 140 mm high: to whom, where, when, what to take, and a QR code. Never what is inside.
 */
export function label(delivery: PaperDelivery, sender: LabelSender, locale: PaperLocale): Content {
  const words = PAPER_WORDS[locale];
  const name = fit(delivery.contact_name, LONGEST.name);
  const street = fit(delivery.street, LONGEST.street);
  const landmark = fit(delivery.landmark ?? "", LONGEST.landmark);
  const small = street.length + landmark.length > 90;
  return {
    stack: [
      {
        columns: [
          {
            width: "*",
            stack: [
              { text: fit(sender.name, LONGEST.sender), bold: true, fontSize: 10 },
              { text: sender.phone ? phoneWords(sender.phone) : "", fontSize: 8, color: GREY },
            ],
          },
          badge(words[delivery.service], delivery.service === "express"),
        ],
      },
      rule(),
      {
        columns: [
          {
            width: "*",
            stack: [
              caption(words.order),
              {
                text: `#${printable(delivery.order_no)}`,
                bold: true,
                fontSize: delivery.order_no.length > 7 ? 20 : 26,
              },
              {
                text: `${words.delivery} ${printable(delivery.no)}`,
                fontSize: 9,
                margin: [0, 0, 0, 4],
              },
              caption(words.scan),
              {
                text: codeWords(delivery.tracking_code),
                bold: true,
                fontSize: 15,
                characterSpacing: 1,
              },
            ],
          },
          {
            width: "auto",
            margin: [0, 4, 0, 2],
            qr: delivery.tracking_url ?? delivery.tracking_code,
            fit: 100,
            eccLevel: "M",
          },
        ],
      },
      rule(),
      caption(words.to),
      { text: name || "—", bold: true, fontSize: name.length > 24 ? 10.5 : 13 },
      { text: phoneWords(delivery.phone), fontSize: 12, margin: [0, 0, 0, 4] },
      caption(words.address),
      { text: cut(placeWords(delivery, locale), LONGEST.place), bold: true, fontSize: 11 },
      { text: street, fontSize: small ? 9 : 11.5, margin: [0, 0, 0, 4] },
      ...(landmark
        ? [
            caption(words.landmark),
            { text: landmark, fontSize: small ? 9 : 10.5, margin: [0, 0, 0, 4] } as Content,
          ]
        : []),
      caption(words.window),
      { text: windowWords(delivery.window), bold: true, fontSize: 11, margin: [0, 0, 0, 4] },
      cash(delivery, locale),
    ],
  };
}

/** A tracking code in two halves, as people read it: `7K3M 9QPX`. */
export function codeWords(code: string): string {
  return printable(code).replace(/^(.{4})(.{4})$/, "$1\u00a0$2");
}

function fit(text: string, longest: number): string {
  return cut(printable(text), longest);
}

function caption(text: string): Content {
  return { text, fontSize: 7.5, color: GREY };
}

function rule(): Content {
  return {
    canvas: [{ type: "line", x1: 0, y1: 0, x2: 255, y2: 0, lineWidth: 1, lineColor: LINE }],
    margin: [0, 4, 0, 4],
  };
}

function badge(text: string, filled: boolean): Column {
  return {
    width: "auto",
    table: {
      body: [
        [
          {
            text,
            bold: true,
            fontSize: 12,
            margin: [4, 1, 4, 1],
            color: filled ? "#ffffff" : LINE,
            fillColor: filled ? LINE : undefined,
          },
        ],
      ],
    },
    layout: { hLineColor: () => LINE, vLineColor: () => LINE },
  };
}

/** What to take at the door, framed: it is the dearest line to read wrongly. */
function cash(
  { cash_due: due, unpaid }: Pick<PaperDelivery, "cash_due" | "unpaid">,
  locale: PaperLocale,
): Content {
  const words = PAPER_WORDS[locale];
  const isLoud = due > 0 || unpaid > 0;
  const text: Content =
    due > 0
      ? {
          columns: [
            { width: "auto", text: words.take, fontSize: 10, margin: [0, 5, 0, 0] },
            { width: "*", text: money(due, locale), alignment: "right", bold: true, fontSize: 17 },
          ],
          margin: [4, 2, 4, 2],
        }
      : {
          text: unpaid > 0 ? words.unpaid : words.paid,
          bold: unpaid > 0,
          alignment: "center",
          fontSize: unpaid > 0 ? 13 : 11,
          margin: [4, 4, 4, 4],
        };
  return {
    table: { widths: ["*"], body: [[text]] },
    layout: {
      hLineWidth: () => (isLoud ? 2 : 0.7),
      vLineWidth: () => (isLoud ? 2 : 0.7),
    },
  };
}
