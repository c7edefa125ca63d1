import { PencilSquare } from "@medusajs/icons";
import { Badge, IconButton, Table, Text } from "@medusajs/ui";
import type { AdminPickupPoint } from "../../api/wire";
import { useDictionary } from "../i18n/use-dictionary";
import { hoursLine } from "./hours-line";

type Props = { points: AdminPickupPoint[]; open: (point: AdminPickupPoint) => void };

/** Where orders are fetched. */
export function PointsTable({ points, open }: Props) {
  const { t, language } = useDictionary();
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("points.name")}</Table.HeaderCell>
            <Table.HeaderCell>{t("points.hours")}</Table.HeaderCell>
            <Table.HeaderCell>{t("points.phone")}</Table.HeaderCell>
            <Table.HeaderCell />
            <Table.HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {points.map((point) => {
            const link = mapLink(point);
            return (
              <Table.Row key={point.id}>
                <Table.Cell className="min-w-48 py-3">
                  <Text size="small" leading="compact" weight="plus">
                    {point.name[language]}
                  </Text>
                  <Text size="xsmall" className="text-ui-fg-muted max-w-72 whitespace-normal">
                    {point.address[language]}{" "}
                    {link && (
                      <a
                        href={link}
                        target="_blank"
                        rel="noopener noreferrer"
                        className="text-ui-fg-interactive hover:underline"
                      >
                        {t("points.map")}
                      </a>
                    )}
                  </Text>
                </Table.Cell>
                <Table.Cell className="min-w-40 whitespace-normal tabular-nums">
                  {hoursLine(point.hours, t)}
                </Table.Cell>
                <Table.Cell className="whitespace-nowrap tabular-nums">
                  {point.phone ?? "—"}
                </Table.Cell>
                <Table.Cell>
                  <Badge size="2xsmall" color={point.active ? "green" : "grey"}>
                    {t(point.active ? "points.shown" : "points.hidden")}
                  </Badge>
                </Table.Cell>
                <Table.Cell className="w-px">
                  <IconButton
                    size="small"
                    variant="transparent"
                    type="button"
                    aria-label={t("points.edit", { name: point.name[language] })}
                    onClick={() => open(point)}
                  >
                    <PencilSquare />
                  </IconButton>
                </Table.Cell>
              </Table.Row>
            );
          })}
        </Table.Body>
      </Table>
    </div>
  );
}

/** The merchant's own link, or the place on a map. */
function mapLink({ map_url, lat, lng }: AdminPickupPoint): string | null {
  if (map_url) return map_url;
  return lat === null || lng === null
    ? null
    : `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=17/${lat}/${lng}`;
}
