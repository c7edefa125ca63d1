import { PencilSquare } from "@medusajs/icons";
import { IconButton, Table, Text } from "@medusajs/ui";
import type { Service, TariffZone } from "../../api/wire";
import { placesLine } from "../format/places";
import { useDictionary } from "../i18n/use-dictionary";
import { PriceCell } from "./price-cell";
import { SERVICES } from "./zone-draft";

type Props = {
  zones: TariffZone[];
  /** so'm: what no price may exceed */
  limit: number;
  open: (zone: TariffZone) => void;
};

/** The tariffs, each sum changed where it stands; everything else of a zone in its drawer. */
export function ZonesTable({ zones, limit, open }: Props) {
  const { t } = useDictionary();
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("zones.zone")}</Table.HeaderCell>
            {SERVICES.map((service) => (
              <Table.HeaderCell key={service}>{t(`services.${service}`)}</Table.HeaderCell>
            ))}
            <Table.HeaderCell>{t("zones.freeFrom")}</Table.HeaderCell>
            <Table.HeaderCell>{t("zones.codFee")}</Table.HeaderCell>
            <Table.HeaderCell>{t("zones.cutoff")}</Table.HeaderCell>
            <Table.HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {zones.map((zone) => (
            <ZoneRow key={zone.id} zone={zone} limit={limit} open={() => open(zone)} />
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function ZoneRow({ zone, limit, open }: { zone: TariffZone; limit: number; open: () => void }) {
  const { t, language } = useDictionary();
  return (
    <Table.Row>
      <Table.Cell className="min-w-44 py-3">
        <Text size="small" leading="compact" weight="plus">
          {zone.name[language]}
        </Text>
        <Text size="xsmall" className="text-ui-fg-muted max-w-64 whitespace-normal">
          {placesLine(zone, { t, language })}
        </Text>
      </Table.Cell>
      {SERVICES.map((service) => (
        <Table.Cell key={service}>
          {zone.services[service].enabled ? (
            <PriceCell
              zone={zone}
              what={t(`services.${service}`)}
              value={zone.services[service].price}
              limit={limit}
              changeOf={(price) => ({ services: withPrice(zone, service, price ?? 0) })}
            />
          ) : (
            <span className="text-ui-fg-muted">{t("zones.off")}</span>
          )}
        </Table.Cell>
      ))}
      <Table.Cell>
        <PriceCell
          zone={zone}
          what={t("zones.freeFrom")}
          value={zone.free_from}
          none={t("zones.never")}
          changeOf={(free_from) => ({ free_from })}
        />
      </Table.Cell>
      <Table.Cell>
        <PriceCell
          zone={zone}
          what={t("zones.codFee")}
          value={zone.cod_fee || null}
          none={t("zones.nothing")}
          limit={limit}
          changeOf={(cod_fee) => ({ cod_fee: cod_fee ?? 0 })}
        />
      </Table.Cell>
      <Table.Cell className="tabular-nums">{zone.cutoff ?? "—"}</Table.Cell>
      <Table.Cell className="w-px">
        <IconButton
          size="small"
          variant="transparent"
          type="button"
          aria-label={t("zones.edit", { name: zone.name[language] })}
          onClick={open}
        >
          <PencilSquare />
        </IconButton>
      </Table.Cell>
    </Table.Row>
  );
}

const withPrice = ({ services }: TariffZone, service: Service, price: number) => ({
  ...services,
  [service]: { ...services[service], price },
});
