import { Badge, Text } from "@medusajs/ui";
import type { TariffChange, TariffZone } from "../../api/wire";
import { tashkentTime } from "../format/tashkent-time";
import { useDictionary } from "../i18n/use-dictionary";
import { useProfiles } from "../parts/use-profiles";
import { CHANGED_FIELDS, changesOf, type ChangedField } from "./changes-of";
import { valueWords } from "./value-words";

/** What is told of a zone that was made or deleted: the sums. */
const SUMS: ChangedField[] = ["standard_price", "express_price", "free_from", "cod_fee"];

/** One change of a tariff: who, when, what it was and what it is. */
export function HistoryItem({ change }: { change: TariffChange }) {
  const { t, language } = useDictionary();
  const { before, after, who } = change;
  const zone = after ?? before;
  const kind = !before ? "created" : !after ? "removed" : "edited";
  const person = who
    ? (who.name ?? who.email ?? t("history.unknown", { id: who.id }))
    : t("history.shop");
  return (
    <li className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Text size="small" leading="compact" weight="plus">
          {zone?.name[language] ?? change.zone_id}
        </Text>
        <Badge
          size="2xsmall"
          color={kind === "created" ? "green" : kind === "removed" ? "red" : "grey"}
        >
          {t(`history.${kind}`)}
        </Badge>
        <Text size="xsmall" className="text-ui-fg-muted tabular-nums">
          {tashkentTime(change.when, language)} · {person}
        </Text>
      </div>
      {before && after ? (
        <Differences before={before} after={after} />
      ) : (
        zone && <Facts zone={zone} />
      )}
    </li>
  );
}

function Differences({ before, after }: { before: TariffZone; after: TariffZone }) {
  const speech = useDictionary();
  const words = useWords();
  const { t } = speech;
  const fields = changesOf(before, after);
  if (fields.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-muted">
        {t("history.same")}
      </Text>
    );
  }
  return (
    <dl className="txt-small flex flex-col gap-y-1">
      {fields.map((field) => (
        <div key={field} className="flex flex-wrap gap-x-2">
          <dt className="text-ui-fg-subtle">{t(`fields.${field}`)}:</dt>
          <dd className="min-w-0 break-words">
            <span className="sr-only">{t("history.was")} </span>
            <s className="text-ui-fg-muted">{words(before, field)}</s>
            <span aria-hidden> → </span>
            <span className="sr-only">, {t("history.now")} </span>
            <span className="font-medium">{words(after, field)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Facts({ zone }: { zone: TariffZone }) {
  const { t } = useDictionary();
  const words = useWords();
  return (
    <Text size="small" className="text-ui-fg-subtle">
      {CHANGED_FIELDS.filter((field) => SUMS.includes(field))
        .map((field) => `${t(`fields.${field}`)}: ${words(zone, field)}`)
        .join(" · ")}
    </Text>
  );
}

function useWords(): (zone: TariffZone, field: ChangedField) => string {
  const speech = useDictionary();
  const profiles = useProfiles();
  const profileName = (id: string) => profiles.find((one) => one.id === id)?.name ?? id;
  return (zone, field) => valueWords(zone, field, speech, profileName);
}
