import { Text } from "../../text";
import type { PackageKind } from "../../pictures/package-kind";

export type Form = { name: Text; picture: PackageKind };

const form = (uz: string, ru: string, en: string, picture: PackageKind): Form => ({
  name: { uz, ru, en },
  picture,
});

/** Dosage forms of the catalogue, named as in the national code system, and the package each comes in. */
// prettier-ignore
export const FORMS = {
  tablets: form("tabletkalar", "таблетки", "tablets", "blister-box"),
  "film-coated-tablets": form("plyonka qobiqli tabletkalar", "таблетки, покрытые плёночной оболочкой", "film-coated tablets", "blister-box"),
  "coated-tablets": form("qobiqli tabletkalar", "таблетки, покрытые оболочкой", "coated tablets", "blister-box"),
  "enteric-coated-tablets": form("ichakda eriydigan tabletkalar", "таблетки, покрытые кишечнорастворимой оболочкой", "enteric-coated tablets", "blister-box"),
  "effervescent-tablets": form("vishillovchi tabletkalar", "таблетки шипучие", "effervescent tablets", "tablet-tube"),
  "chewable-tablets": form("chaynaladigan tabletkalar", "таблетки жевательные", "chewable tablets", "jar"),
  "sublingual-tablets": form("til osti tabletkalari", "таблетки подъязычные", "sublingual tablets", "blister-box"),
  "dispersible-tablets": form("dispersiyalanadigan tabletkalar", "таблетки диспергируемые", "dispersible tablets", "blister-box"),
  "tablets-for-solution": form("eritma tayyorlash uchun tabletkalar", "таблетки для приготовления раствора", "tablets for solution", "blister-box"),
  "vaginal-tablets": form("vaginal tabletkalar", "таблетки вагинальные", "vaginal tablets", "blister-box"),
  lozenges: form("shimish uchun tabletkalar", "таблетки для рассасывания", "lozenges", "lozenge-box"),
  pastilles: form("pastilkalar", "пастилки", "pastilles", "lozenge-box"),
  "external-tablets": form("sirtga qo'llash uchun tabletkalar", "таблетки для наружного применения", "tablets for external use", "blister-box"),
  capsules: form("kapsulalar", "капсулы", "capsules", "capsule-box"),
  "soft-capsules": form("yumshoq kapsulalar", "капсулы мягкие", "soft capsules", "capsule-box"),
  "enteric-capsules": form("ichakda eruvchi kapsulalar", "капсулы кишечнорастворимые", "enteric capsules", "capsule-box"),
  dragees: form("draje", "драже", "dragees", "jar"),
  syrup: form("sirop", "сироп", "syrup", "syrup-bottle"),
  "oral-suspension": form("ichish uchun suspenziya", "суспензия для приёма внутрь", "oral suspension", "syrup-bottle"),
  "oral-solution": form("ichish uchun eritma", "раствор для приёма внутрь", "oral solution", "syrup-bottle"),
  "oral-emulsion": form("ichish uchun emulsiya", "эмульсия для приёма внутрь", "oral emulsion", "dropper-bottle"),
  "oral-drops": form("ichish uchun tomchilar", "капли для приёма внутрь", "oral drops", "dropper-bottle"),
  "powder-for-oral-solution": form("ichish uchun eritma tayyorlash kukuni", "порошок для приготовления раствора для приёма внутрь", "powder for oral solution", "sachet"),
  "oral-powder": form("ichish uchun kukun", "порошок для приёма внутрь", "oral powder", "sachet"),
  granules: form("granulalar", "гранулы", "granules", "sachet"),
  "powder-for-suspension": form("suspenziya tayyorlash kukuni", "порошок для приготовления суспензии", "powder for suspension", "sachet"),
  "granules-for-oral-solution": form("ichish uchun eritma tayyorlash granulalari", "гранулы для приготовления раствора для приёма внутрь", "granules for oral solution", "sachet"),
  "eye-drops": form("ko'z tomchilari", "капли глазные", "eye drops", "eye-dropper"),
  "ear-drops": form("quloq tomchilari", "капли ушные", "ear drops", "dropper-bottle"),
  "nasal-drops": form("burun tomchilari", "капли назальные", "nasal drops", "dropper-bottle"),
  "nasal-spray": form("burun spreyi", "спрей назальный", "nasal spray", "nasal-spray"),
  "nasal-ointment": form("burun surtmasi", "мазь назальная", "nasal ointment", "tube"),
  "throat-spray": form("mahalliy qo'llash uchun sprey", "спрей для местного применения", "spray for local use", "throat-spray"),
  "topical-spray": form("sirtga qo'llash uchun sprey", "спрей для наружного применения", "spray for external use", "throat-spray"),
  spray: form("sprey", "спрей", "spray", "throat-spray"),
  powder: form("kukun", "порошок", "powder", "jar"),
  "local-powder": form("mahalliy qo'llash uchun kukun", "порошок для местного применения", "powder for local use", "jar"),
  "topical-powder": form("sirtga qo'llash uchun kukun", "порошок для наружного применения", "powder for external use", "jar"),
  ointment: form("surtma", "мазь", "ointment", "tube"),
  cream: form("krem", "крем", "cream", "tube"),
  gel: form("gel", "гель", "gel", "tube"),
  liniment: form("liniment", "линимент", "liniment", "tube"),
  "oral-gel": form("og'iz bo'shlig'i uchun gel", "гель для полости рта", "oral gel", "tube"),
  "dental-gel": form("stomatologik gel", "гель стоматологический", "dental gel", "tube"),
  tincture: form("tindirma", "настойка", "tincture", "amber-bottle"),
  "alcohol-solution": form("spirtli eritma", "раствор спиртовой", "alcohol solution", "amber-bottle"),
  "topical-solution": form("sirtga qo'llash uchun eritma", "раствор для наружного применения", "solution for external use", "amber-bottle"),
  solution: form("eritma", "раствор", "solution", "amber-bottle"),
  "local-solution": form("mahalliy qo'llash uchun eritma", "раствор для местного применения", "solution for local use", "amber-bottle"),
  liquid: form("suyuqlik", "жидкость", "liquid", "amber-bottle"),
  lotion: form("loson", "лосьон", "lotion", "amber-bottle"),
  "oil-solution": form("moyli eritma", "раствор масляный", "oil solution", "amber-bottle"),
  oil: form("moy", "масло", "oil", "amber-bottle"),
  "mouth-rinse": form("og'iz chayish uchun eritma", "раствор для полоскания полости рта", "mouth rinse", "syrup-bottle"),
  "rectal-suppositories": form("rektal suppozitoriylar", "суппозитории ректальные", "rectal suppositories", "suppository-box"),
  "vaginal-suppositories": form("vaginal suppozitoriylar", "суппозитории вагинальные", "vaginal suppositories", "suppository-box"),
  "herbal-raw": form("dorivor o'simlik xomashyosi", "лекарственное растительное сырьё", "medicinal herb", "herb-box"),
  patch: form("transdermal plastir", "пластырь трансдермальный", "transdermal patch", "patch"),
  shampoo: form("shampun", "шампунь", "shampoo", "shampoo-bottle"),
  "nail-lacquer": form("tirnoq loki", "лак для ногтей", "nail lacquer", "dropper-bottle"),
} as const satisfies Record<string, Form>;

export type FormKey = keyof typeof FORMS;

export function isForm(key: string): key is FormKey {
  return key in FORMS;
}
