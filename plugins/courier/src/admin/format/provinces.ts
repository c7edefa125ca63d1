import type { Words } from "../../api/wire";

const names = (uz: string, ru: string, en: string): Words => ({ uz, ru, en });

/** The first-level divisions of Uzbekistan, by their code in lower case; names short enough for a board. */
export const PROVINCES: Record<string, Words> = {
  "uz-tk": names("Toshkent shahri", "город Ташкент", "Tashkent City"),
  "uz-to": names("Toshkent viloyati", "Ташкентская область", "Tashkent Region"),
  "uz-an": names("Andijon", "Андижан", "Andijan"),
  "uz-bu": names("Buxoro", "Бухара", "Bukhara"),
  "uz-fa": names("Farg'ona", "Фергана", "Fergana"),
  "uz-ji": names("Jizzax", "Джизак", "Jizzakh"),
  "uz-ng": names("Namangan", "Наманган", "Namangan"),
  "uz-nw": names("Navoiy", "Навои", "Navoi"),
  "uz-qa": names("Qashqadaryo", "Кашкадарья", "Kashkadarya"),
  "uz-qr": names("Qoraqalpog'iston", "Каракалпакстан", "Karakalpakstan"),
  "uz-sa": names("Samarqand", "Самарканд", "Samarkand"),
  "uz-si": names("Sirdaryo", "Сырдарья", "Syrdarya"),
  "uz-su": names("Surxondaryo", "Сурхандарья", "Surkhandarya"),
  "uz-xo": names("Xorazm", "Хорезм", "Khorezm"),
};
