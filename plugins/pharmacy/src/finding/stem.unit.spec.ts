import { foldWord } from "./fold";
import { stemOf } from "./stem";

const stem = (word: string): string => stemOf(foldWord(word)[0]);

describe("stemOf", () => {
  it.each([
    ["tabletka", "tabletkalar", "tabletkasi", "таблетка", "таблетки", "таблетками"],
    ["vitamin", "vitamini", "vitaminlar", "витамины", "витаминов"],
    ["paracetamol", "paratsetamolni", "парацетамола", "парацетамолом"],
    ["sovuni", "sovunlar"],
    ["valeriana", "валериану", "валерианы"],
  ])("%s and its forms are one", (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  it.each(["yod", "gel", "kalsi", "magniy", "b12", "nise"])("%s stays as it is", (word) => {
    expect(stem(word)).toBe(foldWord(word)[0]);
  });
});
