import { handOverDocument, type HandOver } from "./hand-over";
import { labelsDocument, type LabelPaper } from "./labels";
import { PAPER_LOCALES, type PaperDelivery, type PaperLocale } from "./paper-delivery";
import { buildLongestPaperDelivery, buildPaperDelivery } from "./paper-delivery.fixture";
import { PAPER_WORDS } from "./paper-words";
import { print } from "./print";

const SENDER = { name: "Shifo do\u02bbkoni", phone: "+998712000000" };

/** Every text of a document, whatever it lies in. */
function texts(node: unknown): string[] {
  if (typeof node === "string") return [node];
  if (Array.isArray(node)) return node.flatMap(texts);
  return node && typeof node === "object" ? Object.values(node).flatMap(texts) : [];
}
const readable = (document: unknown) => texts(document).join("\n").replaceAll("\u00a0", " ");

async function pages(document: Parameters<typeof print>[0]): Promise<number> {
  const pdf = (await print(document)).toString("latin1");
  expect(pdf.startsWith("%PDF-")).toBe(true);
  return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
}

const labels = (
  deliveries: PaperDelivery[],
  paper: LabelPaper = "label",
  locale: PaperLocale = "uz",
) => labelsDocument(deliveries, SENDER, { locale, paper });

describe("a label", () => {
  it("says to whom, where, when, what to take, and what to scan", () => {
    const text = readable(labels([buildPaperDelivery()]));
    for (const part of [
      "Shifo do'koni",
      "#1043",
      "104",
      "Gulnoza O'rinboyeva",
      "+998 90 123-45-67",
      "Samarqand viloyati, Urgut tumani",
      "Mirzo Ulug'bek ko'chasi 12-uy, 45-xonadon",
      "Eski bozor yonida",
      "22.11.2026, 10:00–20:00",
      "1 250 000 so'm",
      "TEZKOR",
      "7K3M 9QPX",
      "https://shop.example/t/7K3M9QPX",
    ]) {
      expect(text).toContain(part);
    }
  });

  it("says that nothing is to be taken when all is paid", () => {
    const text = readable(labels([buildPaperDelivery({ cash_due: 0 })], "label", "ru"));
    expect(text).toContain("Оплачено, денег не брать");
    expect(text).not.toContain("Взять наличными");
  });

  it("says loudly that it is not paid, and so does the list", () => {
    const unpaid = buildPaperDelivery({ cash_due: 0, unpaid: 165_000 });
    const list = { courier_name: "Botir", day: "2026-11-22", printed_at: "", deliveries: [unpaid] };
    for (const locale of PAPER_LOCALES) {
      const papers = [labels([unpaid], "label", locale), handOverDocument(list, SENDER, locale)];
      for (const text of papers.map(readable)) {
        expect(text).toContain(PAPER_WORDS[locale].unpaid);
        expect(text).not.toContain(PAPER_WORDS[locale].paid);
      }
    }
  });

  it("has the bare code to scan where there is no tracking page", () => {
    expect(texts(labels([buildPaperDelivery({ tracking_url: null })]))).toContain("7K3M9QPX");
  });

  it("never names what is inside, even if it is told", () => {
    const told = { ...buildPaperDelivery(), items: [{ title: "Insulin" }], note: "Insulin" };
    const list = { courier_name: "Botir", day: "2026-11-22", printed_at: "", deliveries: [told] };
    for (const locale of PAPER_LOCALES) {
      expect(readable(labels([told], "label", locale))).not.toContain("Insulin");
      expect(readable(handOverDocument(list, SENDER, locale))).not.toContain("Insulin");
    }
  });

  it.each([
    ["label", 1, 1],
    ["label", 5, 5],
    ["a4", 1, 1],
    ["a4", 4, 1],
    ["a4", 5, 2],
    ["a4", 9, 3],
  ] as const)(
    "stays in its place on %s however long its texts: %d on %d",
    async (paper, n, sheets) => {
      const longest = Array.from({ length: n }, buildLongestPaperDelivery);
      expect(await pages(labels(longest, paper, "ru"))).toBe(sheets);
    },
  );
});

describe("a hand-over list", () => {
  const build = (deliveries: PaperDelivery[]): HandOver => ({
    courier_name: "Botir G\u02bbaniyev",
    day: "2026-11-22",
    printed_at: "22.11.2026, 09:05",
    deliveries,
  });

  it("sums up the cash and shows no phone and no name of a buyer", () => {
    const deliveries = [
      buildPaperDelivery({ cash_due: 15_000 }),
      buildPaperDelivery({ cash_due: 0, order_no: "1044" }),
      buildPaperDelivery({ cash_due: 110_500, order_no: "1045" }),
    ];
    const text = readable(handOverDocument(build(deliveries), SENDER, "uz"));
    expect(text).toContain("Kuryer: Botir G'aniyev");
    expect(text).toContain("22.11.2026");
    expect(text).toContain("Jo'natmalar: 3");
    expect(text).toContain("125 500 so'm");
    expect(text).toContain("#1044");
    expect(text).not.toContain("Gulnoza");
    expect(text).not.toContain("123-45-67");
  });

  it("says so when there is nothing, and asks for no signature", () => {
    const text = readable(handOverDocument(build([]), SENDER, "en"));
    expect(text).toContain(PAPER_WORDS.en.none);
    expect(text).not.toContain(PAPER_WORDS.en.handedBy);
  });

  it("runs over as many pages as it needs", async () => {
    const many = Array.from({ length: 60 }, () => buildPaperDelivery());
    expect(await pages(handOverDocument(build(many), SENDER, "ru"))).toBeGreaterThan(2);
    expect(await pages(handOverDocument(build([buildLongestPaperDelivery()]), SENDER, "ru"))).toBe(
      1,
    );
  });
});

it.each(PAPER_LOCALES)("every word is there in %s", (locale) => {
  expect(Object.keys(PAPER_WORDS[locale]).sort()).toEqual(Object.keys(PAPER_WORDS.uz).sort());
  expect(Object.values(PAPER_WORDS[locale]).filter((word) => word.trim() === "")).toEqual([]);
});
