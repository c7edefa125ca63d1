import type { IconName } from "../components/Icon.astro";

const icons: [RegExp, IconName][] = [
  [/cold|flu|shamol|fever|throat|respir/, "drop"],
  [/heart|yurak|cardio|vessel/, "heart"],
  [/vitamin|herb|supplement|plant/, "leaf"],
  [/baby|child|bola|kid|mother/, "baby"],
  [/tea|coffee|choy|drink|ichimlik/, "cup"],
  [/food|grocer|oziq|sweet/, "basket"],
  [/hygien|beauty|care|soap|cosmet|gigiyena|clean|laundry|household-chem/, "soap"],
  [/home|house|kitchen|uy|ro-?zg/, "home"],
  [/medicin|dori|pharm|pain|digest|skin|allerg/, "pill"],
];

/** The picture of a department, by words in its handle; a star for one the shop adds later. */
export const categoryIcon = (handle: string): IconName =>
  icons.find(([words]) => words.test(handle))?.[1] ?? "star";
