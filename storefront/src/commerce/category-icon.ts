import type { IconName } from "../components/Icon.astro";

const icons: [RegExp, IconName][] = [
  [/shamollash|gripp|cold|flu/, "thermometer"],
  [/yotal|cough|tomoq|throat|nafas/, "lungs"],
  [/burun|nose|koz|eye|quloq/, "drop"],
  [/yurak|tomir|heart/, "heart"],
  [/vitamin/, "sun"],
  [/otlar|herb|dorivor/, "leaf"],
  [/birinchi-yordam|first-aid|tibbiy|boglov|medical/, "bandage"],
  [/texnika|maktab|aksess|daftar|elektr|appliance|school/, "plug"],
  [/asab|uyqu|sleep/, "moon"],
  [/bola|chaqaloq|baby|child/, "baby"],
  [/choy|kofe|ichimlik|drink|tea|coffee/, "cup"],
  [/oziq|food|shirinlik|grocer/, "basket"],
  [/gigiyena|kosmet|parvarish|goz|care|beauty|kimyo|tozal|clean|soap/, "soap"],
  [/^uy-|rozgor|oshxona|home|kitchen|house/, "home"],
  [/teri|skin|ayollar|women/, "flower"],
  [/retsept|^rx-|prescription/, "rx"],
  [/dori|ogriq|pain|medicin|oshqozon|ichak|jigar|allergiya/, "pill"],
];

/** The picture of a department, by words in its handle; a star for one the shop adds later. */
export const categoryIcon = (handle: string): IconName =>
  icons.find(([words]) => words.test(handle))?.[1] ?? "star";
