import {
  ArrowPath,
  ArrowUturnLeft,
  ChevronLeft,
  ChevronRight,
  ArrowsPointingOut,
  Minus,
  Plus,
  CircleHalfSolid,
} from "@medusajs/icons";
import { IconButton, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useDictionary } from "../i18n/use-dictionary";
import { ZOOMS, type View, type ViewAction } from "./view";

type Props = { view: View; pages: number; act: (action: ViewAction) => void };

/** What can be done with the page; each button has its key too. */
export function ViewerBar({ view, pages, act }: Props) {
  const { t } = useDictionary();
  const button = (action: ViewAction, label: string, icon: ReactNode, disabled = false) => (
    <IconButton
      size="small"
      variant="transparent"
      type="button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={() => act(action)}
    >
      {icon}
    </IconButton>
  );
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 border-b px-3 py-2">
      <div className="flex items-center gap-x-1">
        {button("previousPage", t("viewer.previous"), <ChevronLeft />, view.page === 0)}
        <Text size="small" className="whitespace-nowrap tabular-nums">
          {t("viewer.page", { page: view.page + 1, pages })}
        </Text>
        {button("nextPage", t("viewer.next"), <ChevronRight />, view.page + 1 >= pages)}
      </div>
      <div className="flex items-center gap-x-1">
        {button("zoomOut", t("viewer.zoomOut"), <Minus />, view.zoom === ZOOMS[0])}
        <Text size="xsmall" className="text-ui-fg-muted w-10 text-center tabular-nums">
          {Math.round(view.zoom * 100)}
          {"\u00a0"}%
        </Text>
        {button("zoomIn", t("viewer.zoomIn"), <Plus />, view.zoom === ZOOMS.at(-1))}
        {button("fit", t("viewer.fit"), <ArrowsPointingOut />, view.zoom === 1)}
        {button("rotateLeft", t("viewer.rotateLeft"), <ArrowUturnLeft />)}
        {button("rotateRight", t("viewer.rotateRight"), <ArrowPath />)}
        {button(
          "contrast",
          `${t("viewer.contrast")}: ${t(`viewer.${view.contrast}`)}`,
          <CircleHalfSolid className={view.contrast === "plain" ? "" : "text-ui-fg-interactive"} />,
        )}
      </div>
    </div>
  );
}
