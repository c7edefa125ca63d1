import type { TextKey } from "../i18n/dictionary";

type Settings = {
  DEMO: boolean;
  SHOP_LEGAL_NAME?: string | undefined;
  SHOP_STIR?: string | undefined;
  SHOP_LICENCE?: string | undefined;
  SHOP_ADDRESS?: string | undefined;
};
export type LegalRow = { label: TextKey | null; value: string };

const SAMPLE: Required<Omit<Settings, "DEMO">> = {
  SHOP_LEGAL_NAME: '"NAMUNA FARM" MChJ',
  SHOP_STIR: "000 000 000",
  SHOP_LICENCE: "DEMO № 0000, 01.01.2026",
  SHOP_ADDRESS: "Toshkent sh., Namuna ko'chasi, 1",
};

/** What is set; in the demo, where nothing is, a sample that says it is one. */
export function legalData(settings: Settings): { demo: boolean; rows: LegalRow[] } {
  const set = rowsOf(settings);
  if (set.length > 0 || !settings.DEMO) return { demo: false, rows: set };
  return { demo: true, rows: rowsOf(SAMPLE) };
}

function rowsOf(from: Omit<Settings, "DEMO">): LegalRow[] {
  const rows: { label: TextKey | null; value: string | undefined }[] = [
    { label: null, value: from.SHOP_LEGAL_NAME },
    { label: "footer.stir", value: from.SHOP_STIR },
    { label: "footer.licence", value: from.SHOP_LICENCE },
    { label: "footer.address", value: from.SHOP_ADDRESS },
  ];
  return rows.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}
