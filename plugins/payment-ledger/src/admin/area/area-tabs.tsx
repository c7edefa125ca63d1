import { Badge, clx } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { NavLink } from "react-router-dom";
import { useDictionary } from "../i18n/use-dictionary";
import { AREA_KEY, fetchAttention } from "./area-api";

const ROOT = "/uz-payments";

/** The parts of the area, in the order of the tabs. */
const TABS = [
  { name: "payments", to: ROOT },
  { name: "totals", to: `${ROOT}/totals` },
  { name: "attention", to: `${ROOT}/attention` },
  { name: "reconciliation", to: `${ROOT}/reconciliation` },
  { name: "fiscal", to: `${ROOT}/fiscal` },
  { name: "settings", to: `${ROOT}/settings` },
] as const;

const LOOK_EVERY_MS = 30_000;

/** The way between the pages of the area, on each of them. */
export function AreaTabs() {
  const { t } = useDictionary();
  const waiting = useWaitingCount();
  return (
    <nav aria-label={t("area.tabs.label")} className="overflow-x-auto px-4 py-2">
      <ul className="flex gap-x-1">
        {TABS.map(({ name, to }) => (
          <li key={name}>
            <NavLink
              to={to}
              end
              className={({ isActive }) =>
                clx(
                  "txt-compact-small-plus focus-visible:shadow-borders-focus flex h-8 items-center gap-x-1.5 whitespace-nowrap rounded-md px-3 outline-none transition-colors",
                  isActive
                    ? "bg-ui-bg-base-pressed text-ui-fg-base"
                    : "text-ui-fg-subtle hover:bg-ui-bg-base-hover hover:text-ui-fg-base",
                )
              }
            >
              {t(`area.tabs.${name}`)}
              {name === "attention" && waiting > 0 && (
                <Badge size="2xsmall" color="orange" className="tabular-nums">
                  {waiting}
                </Badge>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How much waits for staff; 0 as long as that is not known. */
function useWaitingCount(): number {
  const { data } = useQuery({
    queryKey: [AREA_KEY, "attention", "count"],
    queryFn: () => fetchAttention({ limit: 0, offset: 0 }),
    refetchInterval: LOOK_EVERY_MS,
  });
  return data?.count ?? 0;
}
