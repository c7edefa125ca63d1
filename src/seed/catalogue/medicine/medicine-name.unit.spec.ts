import { softenCapitals } from "./letter-case";
import { manufacturerName } from "./manufacturer-name";
import { medicineName } from "./medicine-name";
import { substance } from "./substance";

describe("medicineName", () => {
  it.each([
    ["МУКАЛТИН", "Mukaltin", ["Mukaltin", "Мукалтин", "Mukaltin"]],
    ["ФЕРВЕКС", "Ferveks", ["Ferveks", "Фервекс", "Fervex"]],
    ["ЙОД", "Iodum", ["Yod", "Йод", "Iodine"]],
    ["АЙКРОЛ", "Aykrol/Eyecrol", ["Aykrol", "Айкрол", "Eyecrol"]],
    ["ТЕРФАМИК", "", ["Terfamik", "Терфамик", "Terfamik"]],
    ["ХОЛЕНЗИМИН", "Cholenzyminum", ["Xolenzimin", "Холензимин", "Xolenzimin"]],
    [
      "ТРИЗИМ МИКРОКАПС",
      "Тrizim mikrokaps",
      ["Trizim mikrokaps", "Тризим Микрокапс", "Trizim mikrokaps"],
    ],
    ["ПРОНЕСТЕЗОЛ", "PRONESTEZOL PRONESTEZOL", ["Pronestezol", "Пронестезол", "Pronestezol"]],
    ["ТАНТУМ ВЕРДЕ", "Tantum Verde", ["Tantum Verde", "Тантум Верде", "Tantum Verde"]],
  ])("%s with %j", (russian, latin, [uz, ru, en]) => {
    expect(medicineName(russian, latin)).toEqual({ uz, ru, en });
  });
});

describe("softenCapitals", () => {
  it.each([
    ["СТРЕПСИЛС С ВИТАМИНОМ С", "Стрепсилс с витамином С"],
    ["НУРОФЕН ДЛЯ ДЕТЕЙ", "Нурофен для Детей"],
    ["ДРОТАВЕРИН SD", "Дротаверин SD"],
    ["НОВО-ПАССИТ", "Ново-Пассит"],
    ["МАГНЕ B6 ФОРТЕ", "Магне B6 Форте"],
    ["КАНЕФРОН Н", "Канефрон Н"],
    ["Мастодинон", "Мастодинон"],
    ["grammidin", "Grammidin"],
  ])("%s -> %s", (loud, soft) => {
    expect(softenCapitals(loud)).toBe(soft);
  });
});

describe("manufacturerName", () => {
  it.each([
    ["Jurabek Laboratories, СП ООО", "Jurabek Laboratories"],
    ["Remedy Узбекско-Британское, CП ООО", "Remedy"],
    ["Berlin-Chemie AG (Menarini Group)", "Berlin-Chemie"],
    ["Krka, d.d., Novo mesto", "Krka"],
    ["Kusum Healthcare Pvt. Ltd", "Kusum Healthcare"],
    ["Гедеон Рихтер, ОАО Венгрия произведено: РЕПЛЕК ФАРМ ООО Скопье", "Gedeon Richter"],
    ["Upsa SAS", "UPSA"],
    [
      "Faromed Lifesciences LLP, Индия произведено: M/s Vivimed Labs Limited",
      "Faromed Lifesciences",
    ],
    ["Ko'hna Beshrabot, ЧП", "Ko'hna Beshrabot"],
    ["Синтез, ПАО", "Sintez"],
  ])("%s -> %s", (raw, name) => {
    expect(manufacturerName(raw)).toBe(name);
  });
});

describe("substance", () => {
  it.each([
    ["paracetamol; caffeine; ", "paracetamol; caffeine"],
    ["\u0430cetylsalicylic acid", "acetylsalicylic acid"],
    ["comb.drug (menthol; eucalyptus oil)", "menthol; eucalyptus oil"],
    ["Пихты масло; Мяты масло", ""],
    ["", ""],
  ])("%j -> %j", (raw, clean) => {
    expect(substance(raw)).toBe(clean);
  });
});
