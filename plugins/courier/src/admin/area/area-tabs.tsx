import { Badge, clx } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { NavLink } from "react-router-dom";
import { COURIER_KEY, fetchBoard } from "../courier-api";
import { useDictionary } from "../i18n/use-dictionary";
import { ROOT } from "./paths";

/** The parts of the area, in the order of the tabs. */
const TABS = [
  { name: "board", to: ROOT },
  { name: "list", to: `${ROOT}/list` },
  { name: "map", to: `${ROOT}/map` },
  { name: "handOver", to: `${ROOT}/hand-over` },
  { name: "couriers", to: `${ROOT}/couriers` },
  { name: "cash", to: `${ROOT}/cash` },
  { name: "performance", to: `${ROOT}/performance` },
] as const;

const LOOK_EVERY_MS = 30_000;

/** The way between the pages of the area, on each of them; how much is late stands at the list. */
export function AreaTabs() {
  const { t } = useDictionary();
  const { data } = useQuery({
    queryKey: [COURIER_KEY, "board"],
    queryFn: fetchBoard,
    refetchInterval: LOOK_EVERY_MS,
  });
  const late = data?.late ?? 0;
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the tab of this page may be beyond the edge.
    tabs.current
      ?.querySelector("[aria-current=page]")
      ?.scrollIntoView({ inline: "center", block: "nearest" });
  }, []);
  return (
    <nav ref={tabs} aria-label={t("tabs.label")} className="overflow-x-auto px-4 py-2">
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
              {name === "list" && late > 0 && (
                <Badge
                  size="2xsmall"
                  color="red"
                  className="tabular-nums"
                  title={t("board.lateCount", { count: late })}
                >
                  {late}
                </Badge>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
