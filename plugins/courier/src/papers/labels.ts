import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { label, type LabelSender } from "./label";
import type { PaperDelivery, PaperLocale } from "./paper-delivery";

export const LABEL_PAPERS = ["label", "a4"] as const;

/** `label` is a roll of 100 x 150 mm, `a4` a sheet of four to be cut. */
export type LabelPaper = (typeof LABEL_PAPERS)[number];

const MM = 72 / 25.4;
const MARGIN = 5 * MM;
/** A quarter of A4. */
const CELL = { width: 105 * MM, height: 148.5 * MM };
const CELL_MARGIN = (CELL.width - 90 * MM) / 2;
const PER_SHEET = 4;

/** Labels in the order given, each whole on one page or in one quarter of a sheet. */
export function labelsDocument(
  deliveries: readonly PaperDelivery[],
  sender: LabelSender,
  { locale, paper }: { locale: PaperLocale; paper: LabelPaper },
): TDocumentDefinitions {
  const labels = deliveries.map((delivery) => label(delivery, sender, locale));
  return paper === "a4" ? sheets(labels) : roll(labels);
}

function roll(labels: Content[]): TDocumentDefinitions {
  return {
    pageSize: { width: 100 * MM, height: 150 * MM },
    pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN],
    content: labels.map((one, at) => ({
      stack: [one],
      pageBreak: at === 0 ? undefined : "before",
    })),
    defaultStyle: { font: "Roboto" },
  };
}

function sheets(labels: Content[]): TDocumentDefinitions {
  const content: Content[] = [];
  for (let start = 0; start < labels.length; start += PER_SHEET) {
    content.push(sheet(labels.slice(start, start + PER_SHEET), start > 0));
  }
  return {
    pageSize: "A4",
    pageMargins: 0,
    content,
    defaultStyle: { font: "Roboto" },
  };
}

function sheet(labels: Content[], further: boolean): Content {
  const cell = (at: number): Content => ({
    stack: labels[at] ? [labels[at]] : [],
    margin: [CELL_MARGIN, MARGIN, CELL_MARGIN, 0],
  });
  return {
    pageBreak: further ? "before" : undefined,
    table: {
      dontBreakRows: true,
      widths: [CELL.width, CELL.width],
      // A hair less than half a sheet, or rounding would put the second row on a page of its own.
      heights: CELL.height - 1,
      body: [
        [cell(0), cell(1)],
        [cell(2), cell(3)],
      ],
    },
    layout: {
      hLineWidth: (line: number) => (line === 1 ? 0.5 : 0),
      vLineWidth: (line: number) => (line === 1 ? 0.5 : 0),
      hLineStyle: () => ({ dash: { length: 4, space: 4 } }),
      vLineStyle: () => ({ dash: { length: 4, space: 4 } }),
      hLineColor: () => "#999999",
      vLineColor: () => "#999999",
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
  };
}
