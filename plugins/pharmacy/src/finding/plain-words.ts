import { foldWord } from "./fold";

/**
 * What people call things that the catalogue names otherwise: shapes of a word too far from it, and names of medicines that
 * stand for their substance. Used for words that the catalogue does not have.
 */
const SAID: Record<string, string> = {
  кашля: "кашель", кашлю: "кашель", горла: "горло", насморка: "нос", насморк: "нос", носа: "нос", зуба: "рот",
  головы: "боль", голову: "боль", боли: "боль", живота: "желудок", изжога: "желудок", изжоги: "желудок",
  температуры: "температура", простуды: "простуда", гриппа: "грипп", печени: "печень", сердца: "сердце",
  кожи: "кожа", суставов: "суставы", аллергии: "аллергия", геморроя: "геморрой", глаз: "глаза", ушей: "уши",
  успокоительное: "нервы", успокоительные: "нервы", снотворное: "сон", понос: "кишечник", запор: "кишечник",
  tumov: "shamollash", shamollashga: "shamollash", boshogriq: "ogriq", qorin: "oshqozon", tish: "ogiz",
  yurak: "yurak", uyqusizlik: "uyqu", ich: "ichak", allergiyaga: "allergiya", uyquga: "uyqu",
  аспирин: "ацетилсалициловая", aspirin: "acetylsalicylic", ношпа: "drotaverin", панадол: "парацетамол", panadol: "paracetamol",
  анальгин: "metamizole", нурофен: "ибупрофен", nurofen: "ibuprofen", кларитин: "лоратадин", зиртек: "цетиризин",
  супрастин: "хлоропирамин", имодиум: "лоперамид", називин: "оксиметазолин", нафтизин: "нафазолин", ацц: "ацетилцистеин",
  мезим: "панкреатин", mezim: "pancreatin", вольтарен: "диклофенак", найз: "нимесулид",
  мирамистин: "хлоргексидин", бепантен: "декспантенол", эспумизан: "симетикон", дюфалак: "лактулоза",
}; // prettier-ignore

const meant = new Map(
  Object.entries(SAID).flatMap(([said, word]) =>
    foldWord(said).map((spelling) => [spelling, foldWord(word)] as const),
  ),
);

/** What a word that the catalogue does not have may stand for. */
export function plainMeaning(word: string): string[] {
  return meant.get(word) ?? [];
}

/** Words that say nothing of what is looked for. */
const SAYING_NOTHING = new Set(
  "от для в на при из по и или с против лекарство лекарства препарат средство купить цена аптека uchun va yoki bilan qarshi dori dorilar dorisi narxi narx sotib olish"
    .split(" ")
    .flatMap(foldWord),
);

/** A query without such words; the whole of it when it has no others. Letters alone are vitamins, not prepositions, at its end. */
export function meaningful<W extends readonly string[]>(words: readonly W[]): readonly W[] {
  const left = words.filter(
    ([spelling], at) =>
      !SAYING_NOTHING.has(spelling) || (spelling.startsWith("q") && at === words.length - 1),
  );
  return left.length > 0 ? left : words;
}
