import { Badge, clx } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { NavLink } from "react-router-dom";
import { useDictionary } from "../i18n/use-dictionary";
import { fetchMessages, NOTIFY_KEY } from "../notify-api";

const ROOT = "/uz-messages";

/** The parts of the area, in the order of the tabs. */
const TABS = [
  { name: "log", to: ROOT },
  { name: "counters", to: `${ROOT}/counters` },
  { name: "dead", to: `${ROOT}/dead` },
  { name: "broadcasts", to: `${ROOT}/broadcasts` },
  { name: "table", to: `${ROOT}/table` },
] as const;

const LOOK_EVERY_MS = 30_000;

/** The way between the pages of the area, on each of them. */
export function AreaTabs() {
  const { t } = useDictionary();
  const { data } = useQuery({
    queryKey: [NOTIFY_KEY, "dead", "count"],
    queryFn: () => fetchMessages({ state: "dead", limit: 0, offset: 0 }),
    refetchInterval: LOOK_EVERY_MS,
  });
  const dead = data?.count ?? 0;
  return (
    <nav aria-label={t("tabs.label")} className="overflow-x-auto px-4 py-2">
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
              {t(`tabs.${name}`)}
              {name === "dead" && dead > 0 && (
                <Badge size="2xsmall" color="orange" className="tabular-nums">
                  {dead}
                </Badge>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
