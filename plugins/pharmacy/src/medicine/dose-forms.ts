import { keyOf } from "../finding/words";
import type { Locale } from "../types";

const form = (uz: string, ru: string, en: string): Record<Locale, string> => ({ uz, ru, en });

/** Dose forms by key, named as in the national code system. Others are kept under their own name. */
// prettier-ignore
export const DOSE_FORMS = {
  tablets: form("tabletkalar", "таблетки", "tablets"),
  "film-coated-tablets": form("plyonka qobiqli tabletkalar", "таблетки, покрытые плёночной оболочкой", "film-coated tablets"),
  "coated-tablets": form("qobiqli tabletkalar", "таблетки, покрытые оболочкой", "coated tablets"),
  "enteric-coated-tablets": form("ichakda eriydigan tabletkalar", "таблетки, покрытые кишечнорастворимой оболочкой", "enteric-coated tablets"),
  "effervescent-tablets": form("vishillovchi tabletkalar", "таблетки шипучие", "effervescent tablets"),
  "chewable-tablets": form("chaynaladigan tabletkalar", "таблетки жевательные", "chewable tablets"),
  "sublingual-tablets": form("til osti tabletkalari", "таблетки подъязычные", "sublingual tablets"),
  "dispersible-tablets": form("dispersiyalanadigan tabletkalar", "таблетки диспергируемые", "dispersible tablets"),
  "tablets-for-solution": form("eritma tayyorlash uchun tabletkalar", "таблетки для приготовления раствора", "tablets for solution"),
  "vaginal-tablets": form("vaginal tabletkalar", "таблетки вагинальные", "vaginal tablets"),
  lozenges: form("shimish uchun tabletkalar", "таблетки для рассасывания", "lozenges"),
  pastilles: form("pastilkalar", "пастилки", "pastilles"),
  "external-tablets": form("sirtga qo'llash uchun tabletkalar", "таблетки для наружного применения", "tablets for external use"),
  capsules: form("kapsulalar", "капсулы", "capsules"),
  "soft-capsules": form("yumshoq kapsulalar", "капсулы мягкие", "soft capsules"),
  "enteric-capsules": form("ichakda eruvchi kapsulalar", "капсулы кишечнорастворимые", "enteric capsules"),
  dragees: form("draje", "драже", "dragees"),
  syrup: form("sirop", "сироп", "syrup"),
  "oral-suspension": form("ichish uchun suspenziya", "суспензия для приёма внутрь", "oral suspension"),
  "oral-solution": form("ichish uchun eritma", "раствор для приёма внутрь", "oral solution"),
  "oral-emulsion": form("ichish uchun emulsiya", "эмульсия для приёма внутрь", "oral emulsion"),
  "oral-drops": form("ichish uchun tomchilar", "капли для приёма внутрь", "oral drops"),
  "powder-for-oral-solution": form("ichish uchun eritma tayyorlash kukuni", "порошок для приготовления раствора для приёма внутрь", "powder for oral solution"),
  "oral-powder": form("ichish uchun kukun", "порошок для приёма внутрь", "oral powder"),
  granules: form("granulalar", "гранулы", "granules"),
  "powder-for-suspension": form("suspenziya tayyorlash kukuni", "порошок для приготовления суспензии", "powder for suspension"),
  "granules-for-oral-solution": form("ichish uchun eritma tayyorlash granulalari", "гранулы для приготовления раствора для приёма внутрь", "granules for oral solution"),
  "eye-drops": form("ko'z tomchilari", "капли глазные", "eye drops"),
  "ear-drops": form("quloq tomchilari", "капли ушные", "ear drops"),
  "nasal-drops": form("burun tomchilari", "капли назальные", "nasal drops"),
  "nasal-spray": form("burun spreyi", "спрей назальный", "nasal spray"),
  "nasal-ointment": form("burun surtmasi", "мазь назальная", "nasal ointment"),
  "throat-spray": form("mahalliy qo'llash uchun sprey", "спрей для местного применения", "spray for local use"),
  "topical-spray": form("sirtga qo'llash uchun sprey", "спрей для наружного применения", "spray for external use"),
  spray: form("sprey", "спрей", "spray"),
  powder: form("kukun", "порошок", "powder"),
  "local-powder": form("mahalliy qo'llash uchun kukun", "порошок для местного применения", "powder for local use"),
  "topical-powder": form("sirtga qo'llash uchun kukun", "порошок для наружного применения", "powder for external use"),
  ointment: form("surtma", "мазь", "ointment"),
  cream: form("krem", "крем", "cream"),
  gel: form("gel", "гель", "gel"),
  liniment: form("liniment", "линимент", "liniment"),
  "oral-gel": form("og'iz bo'shlig'i uchun gel", "гель для полости рта", "oral gel"),
  "dental-gel": form("stomatologik gel", "гель стоматологический", "dental gel"),
  tincture: form("tindirma", "настойка", "tincture"),
  "alcohol-solution": form("spirtli eritma", "раствор спиртовой", "alcohol solution"),
  "topical-solution": form("sirtga qo'llash uchun eritma", "раствор для наружного применения", "solution for external use"),
  solution: form("eritma", "раствор", "solution"),
  "local-solution": form("mahalliy qo'llash uchun eritma", "раствор для местного применения", "solution for local use"),
  liquid: form("suyuqlik", "жидкость", "liquid"),
  lotion: form("loson", "лосьон", "lotion"),
  "oil-solution": form("moyli eritma", "раствор масляный", "oil solution"),
  oil: form("moy", "масло", "oil"),
  "mouth-rinse": form("og'iz chayish uchun eritma", "раствор для полоскания полости рта", "mouth rinse"),
  "rectal-suppositories": form("rektal suppozitoriylar", "суппозитории ректальные", "rectal suppositories"),
  "vaginal-suppositories": form("vaginal suppozitoriylar", "суппозитории вагинальные", "vaginal suppositories"),
  "herbal-raw": form("dorivor o'simlik xomashyosi", "лекарственное растительное сырьё", "medicinal herb"),
  patch: form("transdermal plastir", "пластырь трансдермальный", "transdermal patch"),
  shampoo: form("shampun", "шампунь", "shampoo"),
  "nail-lacquer": form("tirnoq loki", "лак для ногтей", "nail lacquer"),
  "modified-release-tablets": form("uzaytirilgan ta'sirli tabletkalar", "таблетки пролонгированного действия", "modified-release tablets"),
  "solution-for-injection": form("inyeksiya uchun eritma", "раствор для инъекций", "solution for injection"),
  "solution-for-infusion": form("infuziya uchun eritma", "раствор для инфузий", "solution for infusion"),
  "powder-for-injection": form("inyeksiya uchun eritma tayyorlash kukuni", "порошок для приготовления раствора для инъекций", "powder for solution for injection"),
  "concentrate-for-infusion": form("infuziya uchun konsentrat", "концентрат для приготовления раствора для инфузий", "concentrate for infusion"),
  "suspension-for-injection": form("inyeksiya uchun suspenziya", "суспензия для инъекций", "suspension for injection"),
  "inhalation-aerosol": form("ingalyatsiya uchun aerozol", "аэрозоль для ингаляций", "inhalation aerosol"),
  "inhalation-solution": form("ingalyatsiya uchun eritma", "раствор для ингаляций", "inhalation solution"),
  "eye-ointment": form("ko'z surtmasi", "мазь глазная", "eye ointment"),
} as const satisfies Record<string, Record<Locale, string>>;

export type DoseFormKey = keyof typeof DOSE_FORMS;

const byName = new Map<string, DoseFormKey>(
  (Object.keys(DOSE_FORMS) as DoseFormKey[]).flatMap((key) => [
    [keyOf(key), key] as const,
    ...Object.values(DOSE_FORMS[key]).map((name) => [keyOf(name), key] as const),
  ]),
);

/** The key of a form by its key or its name in any language; a form that is not known here is its own key. */
export function doseFormKey(name: string): string {
  return byName.get(keyOf(name)) ?? name.trim();
}

export function doseFormName(key: string, locale: Locale): string {
  return isKnown(key) ? DOSE_FORMS[key][locale] : key;
}

function isKnown(key: string): key is DoseFormKey {
  return Object.hasOwn(DOSE_FORMS, key);
}
