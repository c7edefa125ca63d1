import { Text } from "../../text";
import { transliterate } from "./transliterate";

/** Russian names of the substances by their international name; Uzbek ones follow from them. */
// prettier-ignore
const RUSSIAN: Record<string, string> = {
  paracetamol: "парацетамол", "ascorbic acid": "аскорбиновая кислота", chlorhexidine: "хлоргексидин",
  xylometazoline: "ксилометазолин", ibuprofen: "ибупрофен", ambroxol: "амброксол", oxymetazoline: "оксиметазолин",
  diclofenac: "диклофенак", "acetylsalicylic acid": "ацетилсалициловая кислота", benzocaine: "бензокаин",
  pancreatin: "панкреатин", caffeine: "кофеин", dexpanthenol: "декспантенол", loratadine: "лоратадин",
  phenylephrine: "фенилэфрин", benzydamine: "бензидамин", ketoprofen: "кетопрофен",
  cholecalciferol: "холекальциферол", clotrimazole: "клотримазол", camphor: "камфора", menthol: "ментол",
  acetylcysteine: "ацетилцистеин", lidocaine: "лидокаин", dexketoprofen: "декскетопрофен",
  drotaverine: "дротаверин", nifuroxazide: "нифуроксазид", levocetirizine: "левоцетиризин",
  desloratadine: "дезлоратадин", pheniramine: "фенирамин", "pheniramine maleate": "фенирамина малеат",
  "chlorpheniramine maleate": "хлорфенирамина малеат", sulfanilamide: "сульфаниламид",
  sulfathiazole: "сульфатиазол", metronidazole: "метронидазол", "magnesium hydroxide": "магния гидроксид",
  glycerol: "глицерин", loperamide: "лоперамид", mebhydrolin: "мебгидролин", "potassium iodide": "калия йодид",
  ichthammol: "ихтаммол", "zinc oxide": "цинка оксид", "valeriana officinalis": "валериана лекарственная",
  "valerianae radix": "валерианы корень", levomenthol: "левоментол", "eucalyptus oil": "эвкалиптовое масло",
  "glycyrrhiza glabra": "солодка голая", bromhexine: "бромгексин", simeticone: "симетикон",
  simethicone: "симетикон", bisacodyl: "бисакодил", lactulose: "лактулоза", ketoconazole: "кетоконазол",
  nitrofural: "нитрофурал", "povidone-iodine": "повидон-йод", "bismuth subgallate": "висмута субгаллат",
  rutoside: "рутозид", rutin: "рутин", "enisamium iodide": "энисамия йодид", "calcium gluconate": "кальция глюконат",
  diphenhydramine: "дифенгидрамин", "phenylephrine hydrochloride": "фенилэфрина гидрохлорид",
  chlorphenamine: "хлорфенамин", umifenovir: "умифеновир", "turpentine oil": "скипидар", thymol: "тимол",
  "althaea officinalis": "алтей лекарственный", "althaeae radix": "алтея корень", naphazoline: "нафазолин",
  "xylometazoline hydrochloride": "ксилометазолина гидрохлорид", "cetylpyridinium chloride": "цетилпиридиния хлорид",
  flurbiprofen: "флурбипрофен", "chamomillae flores": "ромашки цветки", glucosamine: "глюкозамин",
  novocaine: "новокаин", pancreatine: "панкреатин", omeprazole: "омепразол",
  "saccharomyces boulardii": "сахаромицеты буларди", cetirizine: "цетиризин", dimetindene: "диметинден",
  levocarnitine: "левокарнитин", "pyridoxine hydrochloride": "пиридоксина гидрохлорид", "folic acid": "фолиевая кислота",
  naftifine: "нафтифин", aciclovir: "ацикловир", vaseline: "вазелин", glycine: "глицин",
  "leonurus cardiaca": "пустырник", "mentha piperita": "мята перечная", "melissa officinalis": "мелисса лекарственная",
  "sodium citrate": "натрия цитрат", "citric acid": "лимонная кислота", "potassium bicarbonate": "калия гидрокарбонат",
  "calcium carbonate": "кальция карбонат", remantadine: "ремантадин", bifonazole: "бифоназол", terbinafine: "тербинафин",
  "salicylic acid": "салициловая кислота", nimesulide: "нимесулид", naproxen: "напроксен",
  metamizole: "метамизол натрия", "metamizole sodium": "метамизол натрия", iodine: "йод", ethanol: "этанол", "hydrogen peroxide": "перекись водорода",
  "boric acid": "борная кислота", "succinic acid": "янтарная кислота", miconazole: "миконазол", nystatin: "нистатин",
  fluconazole: "флуконазол", "activated charcoal": "активированный уголь", "charcoal activated": "активированный уголь",
  carbocisteine: "карбоцистеин", guaifenesin: "гвайфенезин", butamirate: "бутамират", troxerutin: "троксерутин",
  diosmin: "диосмин", heparin: "гепарин", "heparin sodium": "гепарин натрия", hyoscine: "гиосцин", domperidone: "домперидон",
  famotidine: "фамотидин", senna: "сенна", "sennosides a and b": "сеннозиды А и Б", macrogol: "макрогол", "zinc sulfate": "цинка сульфат",
  "magnesium lactate": "магния лактат", retinol: "ретинол", tocopherol: "токоферол", thiamine: "тиамин",
  riboflavin: "рибофлавин", nicotinamide: "никотинамид", cyanocobalamin: "цианокобаламин", "nicotinic acid": "никотиновая кислота",
  furazolidone: "фуразолидон", chloropyramine: "хлоропирамин", meloxicam: "мелоксикам", indometacin: "индометацин",
  pentoxyverine: "пентоксиверин", tolperisone: "толперизон", inosine: "инозин", taurine: "таурин", brinzolamide: "бринзоламид",
  amoxicillin: "амоксициллин", azithromycin: "азитромицин", ciprofloxacin: "ципрофлоксацин", doxycycline: "доксициклин",
  cefixime: "цефиксим", losartan: "лозартан", enalapril: "эналаприл", amlodipine: "амлодипин", atorvastatin: "аторвастатин",
  rosuvastatin: "розувастатин", bisoprolol: "бисопролол", carvedilol: "карведилол", clopidogrel: "клопидогрел",
  warfarin: "варфарин", furosemide: "фуросемид", metformin: "метформин", glimepiride: "глимепирид",
  prednisolone: "преднизолон", tobramycin: "тобрамицин", dexamethasone: "дексаметазон", timolol: "тимолол",
  latanoprost: "латанопрост", montelukast: "монтелукаст", tamsulosin: "тамсулозин", allopurinol: "аллопуринол",
  betahistine: "бетагистин", "alendronic acid": "алендроновая кислота", mometasone: "мометазон", diazepam: "диазепам",
};

/** The names of a substance in Uzbek and Russian, where they are known. */
export function substanceNames(inn: string): Partial<Text> {
  const ru = RUSSIAN[inn.toLowerCase()];
  return ru ? { uz: transliterate(ru), ru } : {};
}
