import type { MedusaContainer } from "@medusajs/framework/types";
import { localeOfCustomer } from "./locale-of-customer";

const customer = { customer_id: "cus_1", locale: "uz" as const };

function buildContainer(languageModule: string | undefined, preferences: () => Promise<object>) {
  const warned: string[] = [];
  const logger = { warn: (words: string) => void warned.push(words) };
  const modules: Record<string, object> = {
    telegram: { options: { languageModule }, logger },
    notify: { preferences },
  };
  const resolve = (name: string) => {
    const found = modules[name];
    if (!found) {
      throw new Error(`no module ${name}`);
    }
    return found;
  };
  return { container: { resolve } as unknown as MedusaContainer, warned };
}

describe("localeOfCustomer", () => {
  it.each([
    ["what the customer chose", "notify", { locale: "ru" }, "ru"],
    ["the link's, when the customer chose none", "notify", { locale: null }, "uz"],
    ["the link's, when nobody is to be asked", undefined, { locale: "ru" }, "uz"],
  ])("is %s", async (_, languageModule, wishes, locale) => {
    const { container, warned } = buildContainer(languageModule, async () => wishes);
    expect(await localeOfCustomer(container, customer)).toBe(locale);
    expect(warned).toEqual([]);
  });

  it.each(["notify", "absent"])("is the link's, and said so, when %s fails", async (name) => {
    const { container, warned } = buildContainer(name, async () => {
      throw new Error("no database");
    });
    expect(await localeOfCustomer(container, customer)).toBe("uz");
    expect(warned).toHaveLength(1);
  });
});
