import type { DictionaryKey } from "../i18n/dictionary";

export const MEDICINES_ROOT = "/uz-medicines";
export const PRESCRIPTIONS_ROOT = "/uz-prescriptions";

/** One prescription: the desk for whoever holds it, its story for the others. */
export const prescriptionPath = (id: string) => `${PRESCRIPTIONS_ROOT}/${encodeURIComponent(id)}`;

type Area = { label: DictionaryKey; tabs: { name: DictionaryKey; to: string }[] };

/** The areas of the plugin in the dashboard, each with its parts in the order of the tabs. */
export const AREAS = {
  medicines: {
    label: "tabs.label",
    tabs: [
      { name: "tabs.list", to: MEDICINES_ROOT },
      { name: "tabs.files", to: `${MEDICINES_ROOT}/files` },
    ],
  },
  prescriptions: {
    label: "queue.title",
    tabs: [
      { name: "tabs.queue", to: PRESCRIPTIONS_ROOT },
      { name: "tabs.counter", to: `${PRESCRIPTIONS_ROOT}/counter` },
      { name: "tabs.statistics", to: `${PRESCRIPTIONS_ROOT}/statistics` },
      { name: "tabs.pharmacists", to: `${PRESCRIPTIONS_ROOT}/pharmacists` },
    ],
  },
} satisfies Record<string, Area>;

export type AreaName = keyof typeof AREAS;
