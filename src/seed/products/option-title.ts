import { Text } from "../text";

/** The one thing a buyer chooses: how much is in the pack. */
export const OPTION_TITLE: Text = { uz: "Qadoq", ru: "Упаковка", en: "Pack" };
