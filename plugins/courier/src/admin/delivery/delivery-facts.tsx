import { Text } from "@medusajs/ui";
import type { AdminDelivery } from "../../api/wire";
import { streetOf } from "../../papers/street-of";
import { CashWords } from "../deliveries/cash-words";
import { DeliveryStateBadge } from "../deliveries/state-badge";
import { money } from "../format/money";
import { phoneWords } from "../format/phone";
import { windowWords } from "../format/window-words";
import { useDictionary } from "../i18n/use-dictionary";
import { CopyButton } from "../parts/copy-button";
import { Fact } from "../parts/fact";
import { mapLink } from "./map-link";

const LINK =
  "text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus rounded-sm outline-none";

/** Where a delivery stands and where it goes; never what is inside. */
export function DeliveryFacts({ delivery }: { delivery: AdminDelivery }) {
  const { t, language, word, name } = useDictionary();
  const { courier, phone, pin, landmark, carrier, carrier_ref, failed_reason } = delivery;
  const places = [delivery.division, delivery.district].filter(Boolean).map(name).join(", ");
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        <Fact name={t("delivery.state")}>
          <DeliveryStateBadge delivery={delivery} />
        </Fact>
        {failed_reason && delivery.state === "failed" && (
          <Fact name={t("delivery.reason")}>
            {word("failures", failed_reason)}
            {delivery.failed_note && `: ${delivery.failed_note}`}
          </Fact>
        )}
        {carrier === "own" ? (
          <Fact name={t("delivery.courier")}>{courier?.name ?? t("delivery.nobody")}</Fact>
        ) : (
          <Fact name={t("delivery.carrier")}>
            {word("carriers", carrier)} {carrier_ref && <code>{carrier_ref}</code>}
          </Fact>
        )}
        <Fact name={t("delivery.to")}>{delivery.contact_name || "—"}</Fact>
        {phone && (
          <Fact name={t("delivery.phone")}>
            <a href={`tel:${phone}`} className={LINK}>
              {phoneWords(phone)}
            </a>
          </Fact>
        )}
        <Fact name={t("delivery.address")}>
          {places && <span className="block">{places}</span>}
          <span className="block">{streetOf(delivery)}</span>
          {pin && (
            <a href={mapLink(pin.lat, pin.lng)} target="_blank" rel="noreferrer" className={LINK}>
              {t("delivery.openMap")}
            </a>
          )}
        </Fact>
        {landmark && <Fact name={t("delivery.landmark")}>{landmark}</Fact>}
        <Fact name={t("delivery.window")}>{windowWords(delivery.window, language)}</Fact>
        <Fact name={t("delivery.service")}>{word("services", delivery.service)}</Fact>
        <Fact name={t("delivery.cash")}>
          <CashWords delivery={delivery} />
          {delivery.cash_collected !== null && delivery.cash_collected > 0 && (
            <span className="text-ui-fg-muted block">
              {t("delivery.taken", { sum: money(delivery.cash_collected, language) })}
            </span>
          )}
        </Fact>
        <Fact name={t("delivery.code")}>
          <span className="flex items-center gap-x-1">
            <span className="font-mono">{delivery.tracking_code}</span>
            <CopyButton text={delivery.tracking_code} label="copy.code" />
          </span>
        </Fact>
      </dl>
      {delivery.unpaid > 0 && (
        <Text role="alert" size="small" className="text-ui-fg-error">
          {t("delivery.unpaidHint")}
        </Text>
      )}
      {delivery.attention && (
        <Text role="alert" size="small" className="text-ui-fg-error">
          {word("attentions", delivery.attention)}
        </Text>
      )}
      {delivery.code_used_up && !delivery.unlocked && delivery.state === "on_the_way" && (
        <Text role="alert" size="small" className="text-ui-fg-error">
          {t("delivery.codeUsedUp")}
        </Text>
      )}
      {delivery.unlocked && delivery.state === "on_the_way" && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("delivery.unlockedHint")}
        </Text>
      )}
    </div>
  );
}
