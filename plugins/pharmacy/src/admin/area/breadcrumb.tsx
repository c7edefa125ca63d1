import type { DictionaryKey } from "../i18n/dictionary";
import { useDictionary } from "../i18n/use-dictionary";

function Words({ name }: { name: DictionaryKey }) {
  const { t } = useDictionary();
  return <>{t(name)}</>;
}

/** A route's `handle`: its name on the trail above the page. */
export function areaBreadcrumb(name: DictionaryKey) {
  return { breadcrumb: () => <Words name={name} /> };
}
