import { StatusBadge, Text } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import type { AdminDelivery, CarrierAbility, Shipment } from "../../api/wire";
import { COURIER_KEY, fetchCarriers, fetchShipments } from "../courier-api";
import { money } from "../format/money";
import { moment } from "../format/window-words";
import { useDictionary } from "../i18n/use-dictionary";
import { ShipmentButtons } from "./shipment-buttons";

const FRESH_MS = 10_000;

type State = Shipment["state"];

const COLORS: Partial<Record<State, "green" | "red" | "orange" | "grey">> = {
  delivered: "green",
  attention: "orange",
  unknown: "orange",
  failed: "red",
  returned: "red",
  not_made: "grey",
  cancelled: "grey",
};
const OVER: readonly State[] = ["not_made", "delivered", "returned", "failed", "cancelled"];

/** Every try to send the parcel by a carrier: what the carrier says of it, and what can be asked of the carrier. */
export function Shipments({ delivery }: { delivery: AdminDelivery }) {
  const { t } = useDictionary();
  const { data } = useQuery({
    queryKey: [COURIER_KEY, "shipments", delivery.id],
    queryFn: () => fetchShipments(delivery.id),
    refetchInterval: delivery.carrier === "own" ? false : FRESH_MS,
  });
  const { data: all } = useQuery({ queryKey: [COURIER_KEY, "carriers"], queryFn: fetchCarriers });
  if (!data?.shipments.length) {
    return null;
  }
  return (
    <section aria-label={t("shipments.title")} className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small" weight="plus">
        {t("shipments.title")}
      </Text>
      <ul className="flex flex-col gap-y-3">
        {data.shipments.map((shipment) => (
          <Item
            key={shipment.id}
            shipment={shipment}
            can={all?.carriers.find(({ id }) => id === shipment.carrier)?.can ?? []}
          />
        ))}
      </ul>
    </section>
  );
}

function Item({ shipment, can }: { shipment: Shipment; can: CarrierAbility[] }) {
  const { t, language, word } = useDictionary();
  const { carrier, state, barcode, external_id, price, error, asked_at, raw_status } = shipment;
  const facts = [
    barcode ?? external_id,
    raw_status,
    price !== null && t("shipments.price", { sum: money(price, language) }),
    asked_at && t("shipments.asked", { at: moment(asked_at, language) }),
  ].filter(Boolean);
  return (
    <li className="flex flex-col gap-y-2" data-shipment={state}>
      <div className="flex items-center justify-between gap-x-3">
        <Text size="small">{word("carriers", carrier)}</Text>
        <StatusBadge color={COLORS[state] ?? "blue"} className="shrink-0">
          {word("shipments", state)}
        </StatusBadge>
      </div>
      <Text size="xsmall" className="text-ui-fg-muted break-words tabular-nums">
        {facts.join(" · ")}
      </Text>
      {error && (
        <Text size="xsmall" className="text-ui-fg-error break-words">
          {error}
        </Text>
      )}
      {state === "unknown" && (
        <Text role="alert" size="small" className="text-ui-fg-subtle">
          {t("shipments.unknownHint")}
        </Text>
      )}
      {!OVER.includes(state) && <ShipmentButtons shipment={shipment} can={can} />}
    </li>
  );
}
