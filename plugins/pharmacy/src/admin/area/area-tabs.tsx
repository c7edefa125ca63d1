import { clx } from "@medusajs/ui";
import { useEffect, useRef } from "react";
import { NavLink } from "react-router-dom";
import { useDictionary } from "../i18n/use-dictionary";
import { AREAS, type AreaName } from "./areas";

/** The way between the pages of an area, on each of them. */
export function AreaTabs({ area }: { area: AreaName }) {
  const { t } = useDictionary();
  const { label, tabs } = AREAS[area];
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the tab of this page may be beyond the edge.
    nav.current
      ?.querySelector("[aria-current=page]")
      ?.scrollIntoView({ inline: "center", block: "nearest" });
  }, []);
  return (
    <nav ref={nav} aria-label={t(label)} className="overflow-x-auto px-4 py-2">
      <ul className="flex gap-x-1">
        {tabs.map(({ name, to }) => (
          <li key={name}>
            <NavLink
              to={to}
              end
              className={({ isActive }) =>
                clx(
                  "txt-compact-small-plus focus-visible:shadow-borders-focus flex h-8 items-center whitespace-nowrap rounded-md px-3 outline-none transition-colors",
                  isActive
                    ? "bg-ui-bg-base-pressed text-ui-fg-base"
                    : "text-ui-fg-subtle hover:bg-ui-bg-base-hover hover:text-ui-fg-base",
                )
              }
            >
              {t(name)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
