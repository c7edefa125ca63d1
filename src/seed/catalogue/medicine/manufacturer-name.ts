import { transliterate } from "./transliterate";

/** Makers whose name the register gives in Russian, as they write themselves. */
// prettier-ignore
const OWN_SPELLING: [RegExp, string][] = [
  [/^бионорика/i, "Bionorica"], [/^гедеон рихтер/i, "Gedeon Richter"], [/^хелеон/i, "Haleon"],
  [/^джонсон/i, "Johnson & Johnson"], [/^лек д/i, "Lek"], [/^сандоз/i, "Sandoz"], [/^санофи/i, "Sanofi"],
  [/^бауш хелс/i, "Bausch Health"], [/^мауэрманн/i, "Mauermann-Arzneimittel"],
  [/^балканфарма-разград/i, "Balkanpharma-Razgrad"], [/^фармацевтический завод эгис/i, "Egis"],
  [/^софарма/i, "Sopharma"], [/^фармак,/i, "Farmak"], [/^нижфарм/i, "Nizhpharm"],
  [/^ирбитский/i, "Irbit Chemical Plant"], [/^борисовский/i, "Borimed"], [/^борщаговский/i, "BHFZ"],
  [/^фармацевтическая фабрика/i, "Vishpha"], [/^усолье/i, "Usolye-Sibirskoye"],
  [/^o'zkimyofarm/i, "O'zkimyofarm"], [/^remedy/i, "Remedy"], [/^world medicine/i, "World Medicine"],
  [/^reckitt/i, "Reckitt Benckiser"], [/^unique pharm/i, "Unique"], [/^himalaya/i, "Himalaya"],
  [/^laboratoire innotech/i, "Innotech"], [/^aziende chimiche/i, "Angelini"], [/^upsa/i, "UPSA"],
  [/^balkanpharma-troyan/i, "Balkanpharma-Troyan"], [/^stada/i, "Stada"], [/^nobel (ilac|ilaç)/i, "Nobel"],
  [/^medice/i, "Medice"], [/^schaper/i, "Schaper & Brümmer"], [/^menarini|^a\.\s?menarini/i, "Menarini"],
  [/^berlin-chemie/i, "Berlin-Chemie"], [/^opella/i, "Opella"], [/^rohto/i, "Rohto"], [/^worwag/i, "Wörwag"],
  [/^jadran/i, "Jadran"], [/^engelhard/i, "Engelhard"], [/^(jsc )?bosnalijek/i, "Bosnalijek"],
  [/^laboratoires mayoly/i, "Mayoly Spindler"], [/^les laboratoires servier/i, "Servier"],
  [/^pierre fabre/i, "Pierre Fabre"], [/^mega lifesciences/i, "Mega Lifesciences"], [/^vifor/i, "Vifor"],
  [/^s\.?c\.? rompharm/i, "Rompharm"], [/^gulf pharm/i, "Julphar"], [/^bayer/i, "Bayer"], [/^lek /i, "Lek"],
  [/^zentiva/i, "Zentiva"], [/^татхим/i, "Tatkhimfarmpreparaty"], [/^алтайвит/i, "Altayvitaminy"],
  [/^белмед/i, "Belmedpreparaty"], [/^лекфарм/i, "Lekpharm"], [/^валента/i, "Valenta Pharm"], [/^химфарм/i, "Khimpharm"],
  [/^гротекс/i, "Grotex"], [/^минскинтер/i, "Minskintercaps"], [/^уралбио/i, "Uralbiopharm"], [/^биосинтез/i, "Biosintez"],
  [/^марбио/i, "Marbiopharm"], [/^галич/i, "Halychpharm"], [/^укрфармэкспорт/i, "Ukrpharmexport"], [/^тернофарм/i, "Ternopharm"],
  [/^toshkent viloyati dori-darmon/i, "Dori-Darmon"], [/^krka/i, "Krka"], [/^samarkand england/i, "Samarkand-England Eco-Medical"],
];

const LEGAL_FORM =
  /(?<=[\s,.]|^)(ООО|OOO|OOО|ОАО|ПАО|ЧАО|ЗАО|АО|AО|AO|ЧП|СП|CП|ИП|ТОО|УП|РУП|СООО|ФХ|НПЦ|ФК|КП|ДКП|GmbH|CmbH|Ltd|Limited|LLP|LLC|Inc|AG|A\.G|SE|SAS|S\.p\.A|S\.r\.[lL]|S\.A|A\.S|A\.Ş|a\.s|s\.r\.o|k\.s|d\.d|AD|PLC|Pvt|Pty|Private|Co|KG|CH|SARL|S\.L|OY|Company)(?=[\s,.]|$)\.?/g;

/**
 * The maker as shops print it: no legal form, no contract manufacturer, Latin letters.
 * `Jurabek Laboratories, СП ООО` is `Jurabek Laboratories`.
 */
export function manufacturerName(raw: string): string {
  const own = OWN_SPELLING.find(([pattern]) => pattern.test(raw));
  if (own) return own[1];
  const [first] = raw.split(/,\s*[А-Я][а-я]+|\s+про[и]?зведено|\s+для\s/);
  const name = first
    .replace(/\(.*?\)/g, " ")
    .replace(LEGAL_FORM, " ")
    .split(",")[0]
    .replace(/&\s*$/, "")
    .replace(/[\s.,&]+$/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return transliterate(name);
}
