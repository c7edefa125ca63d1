import { Button, Skeleton, Text } from "@medusajs/ui";
import { lazy, Suspense, useState } from "react";
import type { TariffZone } from "../../api/wire";
import { useDictionary } from "../i18n/use-dictionary";
import { TextField } from "../parts/field";
import { Section } from "../parts/section";
import { PolygonDivisions } from "./polygon-divisions";
import type { PartProps } from "./zone-form";

// Leaflet comes only to those who open the map.
const PolygonMap = lazy(() => import("./polygon-map"));

type Props = PartProps & { others: TariffZone[]; tiles: string };

/** The zone drawn on a map, where districts are too coarse. */
export function MapSection({ draft, change, wrongOf, others, tiles }: Props) {
  const { t } = useDictionary();
  const [shown, setShown] = useState(draft.polygon !== null);
  const corners = draft.polygon ?? [];
  return (
    <Section title={t("zone.map")} hint={t("zone.mapHint")} wrong={wrongOf("polygon")}>
      {shown ? (
        <>
          <Suspense fallback={<Skeleton className="h-80 w-full" />}>
            <PolygonMap
              label={t("zone.mapLabel")}
              tiles={tiles}
              corners={corners}
              around={others.flatMap(({ polygon }) => (polygon ? [polygon] : []))}
              change={(polygon) => change({ polygon: polygon.length > 0 ? polygon : null })}
            />
          </Suspense>
          <div className="flex flex-wrap items-center gap-2">
            <Text
              size="small"
              className="text-ui-fg-subtle mr-auto tabular-nums"
              aria-live="polite"
            >
              {t("zone.mapCorners", { count: corners.length })}
            </Text>
            <Button
              size="small"
              variant="secondary"
              type="button"
              disabled={corners.length === 0}
              onClick={() => change({ polygon: corners.length > 1 ? corners.slice(0, -1) : null })}
            >
              {t("zone.mapUndo")}
            </Button>
            <Button
              size="small"
              variant="secondary"
              type="button"
              disabled={corners.length === 0}
              onClick={() => change({ polygon: null })}
            >
              {t("zone.mapClear")}
            </Button>
          </div>
          {corners.length > 0 && (
            <PolygonDivisions draft={draft} change={change} wrong={wrongOf("polygon_divisions")} />
          )}
          <TextField
            className="sm:w-1/2"
            label={t("zone.priority")}
            hint={t("zone.priorityHint")}
            inputMode="numeric"
            maxLength={4}
            value={draft.priority}
            wrong={wrongOf("priority")}
            change={(priority) => change({ priority })}
          />
        </>
      ) : (
        <Button
          className="self-start"
          size="small"
          variant="secondary"
          type="button"
          onClick={() => setShown(true)}
        >
          {t("zone.mapShow")}
        </Button>
      )}
    </Section>
  );
}
