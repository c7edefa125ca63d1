import { Text } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import type { DeliveryEvent } from "../../api/wire";
import { COURIER_KEY, fetchStaffNames } from "../courier-api";
import { useCouriers } from "../deliveries/use-couriers";
import { tashkentTime } from "../format/tashkent-time";
import { useDictionary } from "../i18n/use-dictionary";
import { mapLink } from "./map-link";

/** What happened, newest first: who, when, why, where. */
export function History({ events }: { events: DeliveryEvent[] }) {
  const { t, language, word } = useDictionary();
  const nameOf = useActorNames();
  const toWhom = useAssignee();
  return (
    <section aria-label={t("delivery.history")} className="px-6 py-4">
      <Text size="small" weight="plus">
        {t("delivery.history")}
      </Text>
      {events.length === 0 && (
        <Text size="small" className="text-ui-fg-muted">
          {t("delivery.noHistory")}
        </Text>
      )}
      <ol className="divide-y">
        {events.toReversed().map((event) => (
          <li key={event.seq} className="flex flex-col gap-y-0.5 py-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <Text size="small" weight="plus">
                {word("events", event.type)}
                <span className="font-normal">{toWhom(event)}</span>
                <NewState event={event} />
              </Text>
              <Text size="xsmall" className="text-ui-fg-muted tabular-nums">
                {tashkentTime(event.at, language)}
              </Text>
            </div>
            <Text size="small" className="text-ui-fg-subtle">
              {[word("actors", event.actor_type), nameOf(event)].filter(Boolean).join(": ")}
            </Text>
            {event.reason && (
              <Text size="small" className="text-ui-fg-subtle break-words">
                {word("failures", event.reason)}
              </Text>
            )}
            {event.lat !== null && event.lng !== null && (
              <a
                href={mapLink(event.lat, event.lng)}
                target="_blank"
                rel="noreferrer"
                className="txt-compact-small text-ui-fg-interactive focus-visible:shadow-borders-focus w-fit rounded-sm outline-none"
              >
                {t("delivery.where")}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The state it came to, unless what happened says it already. */
function NewState({ event: { type, from, to } }: { event: DeliveryEvent }) {
  const { word } = useDictionary();
  if (!to || to === from || word("events", type) === word("states", to)) {
    return null;
  }
  return <span className="text-ui-fg-muted font-normal"> → {word("states", to)}</span>;
}

/** To whom it was given, where it was. */
function useAssignee(): (event: DeliveryEvent) => string {
  const couriers = useCouriers().data?.couriers ?? [];
  return ({ type, meta }) => {
    const name = couriers.find(({ id }) => id === meta.courier_id)?.name;
    return type === "assign" && name ? `: ${name}` : "";
  };
}

/** Who somebody is; empty where this member of staff may not know, or nobody did it. */
function useActorNames(): (event: DeliveryEvent) => string {
  const { word } = useDictionary();
  const couriers = useCouriers().data?.couriers ?? [];
  const staff = useQuery({
    queryKey: [COURIER_KEY, "staff"],
    queryFn: fetchStaffNames,
    staleTime: Infinity,
    // A role that may not see other staff is not asked about again and again.
    retry: false,
  }).data;
  return ({ actor_type, actor_id }) => {
    if (!actor_id) return "";
    switch (actor_type) {
      case "courier":
        return couriers.find(({ id }) => id === actor_id)?.name ?? "";
      case "operator":
        return staff?.[actor_id] ?? "";
      case "carrier":
        return word("carriers", actor_id);
      default:
        return "";
    }
  };
}
