import { Text } from "@medusajs/ui";
import type { PreviewResponse, PriceReason, PromisedWindow } from "../../api/wire";
import { som } from "../format/som";
import { tashkentClock, tashkentDay } from "../format/tashkent-time";
import { useDictionary, type Speech } from "../i18n/use-dictionary";
import { useProfiles } from "../parts/use-profiles";

/** What each service costs there, every line with its reason. */
export function PreviewResult({ answer }: { answer: PreviewResponse }) {
  const { t, language } = useDictionary();
  return (
    <div className="flex flex-col gap-y-4 px-6 py-5" aria-live="polite">
      {answer.zone ? (
        <div>
          <Text size="small" leading="compact" weight="plus">
            {t("preview.zone", { zone: answer.zone.name[language] })}
          </Text>
          <Text size="xsmall" className="text-ui-fg-muted">
            {t(`preview.by.${answer.zone.by}`)}
          </Text>
        </div>
      ) : (
        <Text size="small" weight="plus">
          {t("preview.nowhere")}
        </Text>
      )}
      {answer.services.map((service) => (
        <ServiceLines key={service.service} service={service} />
      ))}
    </div>
  );
}

function ServiceLines({ service }: { service: PreviewResponse["services"][number] }) {
  const speech = useDictionary();
  const profiles = useProfiles();
  const { t, language } = speech;
  const profileName = (id: string) => profiles.find((one) => one.id === id)?.name ?? id;
  return (
    <section className="border-ui-border-base rounded-lg border">
      <Text size="small" leading="compact" weight="plus" className="px-4 py-3">
        {t(`services.${service.service}`)}
      </Text>
      {service.price === null ? (
        <Text size="small" className="text-ui-fg-muted px-4 pb-3">
          {t("preview.notOffered")}
        </Text>
      ) : (
        <dl className="txt-small flex flex-col gap-y-1 px-4 pb-3">
          {service.reasons.map((reason, line) => (
            <Line
              key={line}
              name={reasonWords(reason, speech, profileName)}
              sum={som(reason.amount, language)}
            />
          ))}
          <div className="border-ui-border-base mt-1 border-t pt-2 font-medium">
            <Line name={t("preview.total")} sum={som(service.price, language)} />
          </div>
        </dl>
      )}
      {service.window && (
        <Text size="xsmall" className="text-ui-fg-subtle border-ui-border-base border-t px-4 py-2">
          {t("preview.promise", { window: windowWords(service.window, speech) })}
          {service.cutoff_passed && <span className="block">{t("preview.cutoff")}</span>}
        </Text>
      )}
    </section>
  );
}

function Line({ name, sum }: { name: string; sum: string }) {
  return (
    <div className="flex justify-between gap-4">
      <dt>{name}</dt>
      <dd className="whitespace-nowrap tabular-nums">{sum}</dd>
    </div>
  );
}

function reasonWords(
  reason: PriceReason,
  { t, language }: Speech,
  profileName: (id: string) => string,
): string {
  switch (reason.kind) {
    case "base":
      return t("preview.base");
    case "profile":
      return t("preview.ofProfile", { profile: profileName(reason.shipping_profile_id) });
    case "weight":
      return t("preview.ofWeight", { weight: reason.over_g / 1000 });
    case "free":
      return t("preview.free", { sum: som(reason.free_from, language) });
    case "cod":
      return t("preview.ofCash");
  }
}

/** To the minute; a day is named once. */
function windowWords({ from, to }: PromisedWindow, { language }: Speech): string {
  const [first, last] = [tashkentDay(from, language), tashkentDay(to, language)];
  const hour = (iso: string) => tashkentClock(iso, language).slice(0, 5);
  return first === last
    ? `${first}, ${hour(from)}–${hour(to)}`
    : `${first}, ${hour(from)} – ${last}, ${hour(to)}`;
}
