import { DOSE_FORMS, doseFormKey, doseFormName } from "./dose-forms";

describe("dose forms", () => {
  it("are found by their name in every language", () => {
    for (const [key, names] of Object.entries(DOSE_FORMS)) {
      for (const name of Object.values(names)) {
        expect(doseFormKey(name)).toBe(key);
      }
    }
  });

  it.each([
    ["tablets", "tablets"],
    ["Таблетки", "tablets"],
    ["Ichish uchun eritma", "oral-solution"],
    ["Plitka", "Plitka"],
  ])("%s is %s", (name, key) => {
    expect(doseFormKey(name)).toBe(key);
  });

  it("are named in the language asked for, the unknown by themselves", () => {
    expect(doseFormName("syrup", "ru")).toBe("сироп");
    expect(doseFormName("Plitka", "ru")).toBe("Plitka");
  });
});
