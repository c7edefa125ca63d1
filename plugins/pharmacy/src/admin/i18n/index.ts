import { NAMESPACE } from "./dictionary";
import { en } from "./en";
import { ru } from "./ru";
import { uz } from "./uz";

/** Merged by the dashboard into its own i18next resources. */
export default {
  uz: { [NAMESPACE]: uz },
  ru: { [NAMESPACE]: ru },
  en: { [NAMESPACE]: en },
};
