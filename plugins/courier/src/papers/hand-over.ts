import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import { codeWords, type LabelSender } from "./label";
import type { PaperDelivery, PaperLocale } from "./paper-delivery";
import { dayWords, money, placeWords, windowWords } from "./paper-format";
import { PAPER_WORDS } from "./paper-words";
import { breakable, cut, printable } from "./printable";

/** Who takes what, on which Tashkent day. */
export type HandOver = {
  courier_name: string;
  /** `2026-11-22`. */
  day: string;
  /** Tashkent time of printing, `22.11.2026, 09:05`. */
  printed_at: string;
  deliveries: readonly PaperDelivery[];
};

const GREY = "#555555";
/** The column of addresses is narrow. */
const LONGEST_WORD = 18;

/**
 * The list that storekeeper and courier sign when parcels change hands: numbers, places and the cash to bring back. No
 * phones and nothing of what is inside: it lies on a counter.
 */
export function handOverDocument(
  list: HandOver,
  sender: LabelSender,
  locale: PaperLocale,
): TDocumentDefinitions {
  const words = PAPER_WORDS[locale];
  return {
    pageSize: "A4",
    pageMargins: [36, 36, 36, 44],
    defaultStyle: { font: "Roboto", fontSize: 9.5 },
    content: [
      { text: printable(sender.name), color: GREY },
      { text: words.handOver, bold: true, fontSize: 18, margin: [0, 2, 0, 6] },
      {
        text: `${words.courier}: ${printable(list.courier_name)}   ·   ${words.day}: ${dayWords(list.day)}   ·   ${words.parcels}: ${list.deliveries.length}`,
        fontSize: 11,
        margin: [0, 0, 0, 10],
      },
      ...(list.deliveries.length === 0
        ? [{ text: words.none, margin: [0, 10, 0, 10] } as Content]
        : [parcels(list.deliveries, locale), signatures(locale)]),
    ],
    footer: (page: number, pages: number): Content => ({
      margin: [36, 14, 36, 0],
      fontSize: 8,
      color: GREY,
      columns: [
        { text: `${words.printed}: ${list.printed_at}` },
        { text: `${words.page} ${page} / ${pages}`, alignment: "right" },
      ],
    }),
  };
}

function parcels(deliveries: readonly PaperDelivery[], locale: PaperLocale): Content {
  const words = PAPER_WORDS[locale];
  const head = (text: string, alignment: "left" | "right" = "left"): TableCell => ({
    text,
    bold: true,
    alignment,
    fillColor: "#eeeeee",
  });
  const sum = deliveries.reduce((total, { cash_due }) => total + cash_due, 0);
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [16, 44, 60, "*", 106, 78],
      body: [
        [
          head("№"),
          head(words.order),
          head(words.code),
          head(words.address),
          head(words.window),
          head(words.cash, "right"),
        ],
        ...deliveries.map((one, at) => row(one, at, locale)),
        [
          { text: words.total, bold: true, colSpan: 5 },
          "",
          "",
          "",
          "",
          { text: money(sum, locale), bold: true, alignment: "right" },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => "#999999",
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
  };
}

function row(one: PaperDelivery, at: number, locale: PaperLocale): TableCell[] {
  const words = PAPER_WORDS[locale];
  return [
    String(at + 1),
    { text: `#${printable(one.order_no)}`, bold: true },
    { text: codeWords(one.tracking_code) },
    {
      stack: [
        { text: placeWords(one, locale), bold: true },
        { text: place(one.street) },
        ...(one.landmark ? [{ text: place(one.landmark), color: GREY, fontSize: 8.5 }] : []),
      ],
    },
    {
      stack: [
        { text: windowWords(one.window) },
        ...(one.service === "express" ? [{ text: words.express, bold: true, fontSize: 8 }] : []),
      ],
    },
    one.unpaid > 0
      ? { text: words.unpaid, bold: true, alignment: "right" }
      : { text: one.cash_due > 0 ? money(one.cash_due, locale) : "—", alignment: "right" },
  ];
}

const place = (text: string) => breakable(cut(printable(text), 160), LONGEST_WORD);

/** Two lines to sign on, kept together with what they say. */
function signatures(locale: PaperLocale): Content {
  const words = PAPER_WORDS[locale];
  const side = (who: string): Content => ({
    stack: [
      { text: who, bold: true, margin: [0, 0, 0, 26] },
      { canvas: [{ type: "line", x1: 0, y1: 0, x2: 230, y2: 0, lineWidth: 0.7 }] },
      { text: words.signature, fontSize: 8, color: GREY, margin: [0, 2, 0, 0] },
    ],
  });
  return {
    unbreakable: true,
    margin: [0, 22, 0, 0],
    stack: [
      { text: words.statement, margin: [0, 0, 0, 12] },
      { columns: [side(words.handedBy), side(words.takenBy)], columnGap: 40 },
    ],
  };
}
