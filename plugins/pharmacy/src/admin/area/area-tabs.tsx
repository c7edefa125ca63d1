import { clx } from "@medusajs/ui";
import { NavLink } from "react-router-dom";
import { useDictionary } from "../i18n/use-dictionary";

const ROOT = "/uz-medicines";

/** The parts of the area, in the order of the tabs. */
const TABS = [
  { name: "list", to: ROOT },
  { name: "files", to: `${ROOT}/files` },
] as const;

/** The way between the pages of the area, on each of them. */
export function AreaTabs() {
  const { t } = useDictionary();
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
                  "txt-compact-small-plus focus-visible:shadow-borders-focus flex h-8 items-center whitespace-nowrap rounded-md px-3 outline-none transition-colors",
                  isActive
                    ? "bg-ui-bg-base-pressed text-ui-fg-base"
                    : "text-ui-fg-subtle hover:bg-ui-bg-base-hover hover:text-ui-fg-base",
                )
              }
            >
              {t(`tabs.${name}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
