import { foldWord } from "./fold";
import { indexText, keyOf } from "./words";

describe("foldWord", () => {
  it.each([
    ["paracetamol", "paratsetamol", "parasetamol", "парацетамол", "Парасетамол", "PARACETAMOL"],
    ["o'simlik", "oʻsimlik", "o‘simlik", "o’simlik", "o`simlik", "ўсимлик"],
    ["yo'tal", "йўтал"],
    ["bog'im", "боғим"],
    ["ibuprofen", "ибупрофен"],
    ["cetirizine", "setirizin", "цетиризин", "tsetirizin"],
    ["loratadine", "лоратадин"],
    ["aspirin", "аспирин"],
    ["citramon", "tsitramon", "sitramon", "цитрамон"],
    ["vitamin", "витамин"],
    ["magniy", "магний"],
    ["qizil", "қизил"],
    ["shampun", "шампунь"],
    ["choy", "чой"],
    ["pancreatin", "панкреатин", "pankreatin"],
    ["theraflu", "терафлу"],
    ["pharyngosept", "фарингосепт"],
  ])("%s and its other spellings are one", (...spellings) => {
    for (const spelling of spellings) {
      expect(foldWord(spelling)).toEqual(foldWord(spellings[0]));
    }
  });

  it.each([
    ["xlorgeksidin", "chlorhexidine"],
    ["хлоргексидин", "chlorhexidine"],
    ["ksilometazolin", "xylometazoline"],
    ["ксилометазолин", "xylometazoline"],
    ["oksimetazolin", "oxymetazoline"],
    ["dekspantenol", "dexpanthenol"],
    ["зелёный", "зеленый"],
    ["ёғ", "yog'"],
    ["xolekalsiferol", "cholecalciferol"],
  ])("%s meets %s in one of the readings of x", (one, other) => {
    expect(foldWord(one).some((spelling) => foldWord(other).includes(spelling))).toBe(true);
  });

  it.each([
    ["kanon", "kanop"],
    ["zirtek", "zodak"],
    ["nimesil", "nise"],
  ])("%s is not %s", (one, other) => {
    expect(foldWord(one)).not.toEqual(foldWord(other));
  });

  it.each([
    ["C", "с"],
    ["B", "в"],
    ["a", "А"],
  ])("%s alone is the letter that looks so", (latin, cyrillic) => {
    expect(foldWord(latin)).toEqual(foldWord(cyrillic));
    expect(foldWord(latin)[0]).toHaveLength(2);
  });

  it("has nothing for what is no word", () => {
    expect(["", "'", "!", "ъ"].flatMap(foldWord)).toEqual([]);
  });
});

describe("words of a text", () => {
  it("parts numbers from letters and keeps hyphenated words both ways", () => {
    expect(indexText("Но-шпа 500мг")).toBe("nowpa no wpa 500 mg");
    expect(indexText("Vitamin B12, 0,05%")).toBe("vitamin qb 12 005");
    expect(indexText("tabletkalar")).toBe("tabletkalar tabletk");
  });

  it("makes one key of two spellings", () => {
    expect(keyOf("Ascorbic  acid")).toBe(keyOf("ascorbic acid"));
    expect(keyOf("Acetylsalicylic acid")).not.toBe(keyOf("Salicylic acid"));
  });
});
