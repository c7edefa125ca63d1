import { Badge, Text } from "@medusajs/ui";
import { money } from "../format/money";
import { useDictionary } from "../i18n/use-dictionary";
import { ClassBadge } from "../parts/class-badge";
import type { DeskPack } from "../prescriptions-api";

/** What a pack is: composition, maker, stock, price, and what is demanded for it. */
export function PackWords({ pack, title = true }: { pack: DeskPack; title?: boolean }) {
  const { t, language } = useDictionary();
  const facts = [pack.substances.join(" + "), pack.strength, pack.form, pack.manufacturer];
  const stock =
    pack.sellable === null
      ? t("desk.notCounted")
      : pack.sellable > 0
        ? t("desk.inStock", { count: pack.sellable })
        : t("desk.outOfStock");
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      {title && (
        <Text size="small" leading="compact" weight="plus" className="break-words">
          {pack.title}
        </Text>
      )}
      <Text size="xsmall" leading="compact" className="text-ui-fg-subtle break-words">
        {facts.filter(Boolean).join(" · ")}
      </Text>
      <div className="flex flex-wrap items-center gap-1.5">
        <ClassBadge rxClass={pack.rx_class} />
        {pack.e_prescription && (
          <Badge size="2xsmall" color="blue">
            {t("desk.needsERx")}
          </Badge>
        )}
        {pack.double_check && (
          <Badge size="2xsmall" color="purple">
            {t("desk.doubleCheck")}
          </Badge>
        )}
        <span
          className={`txt-compact-xsmall tabular-nums ${pack.sellable === 0 ? "text-ui-fg-error" : "text-ui-fg-muted"}`}
        >
          {[stock, pack.price === null ? null : money(pack.price, language)]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </div>
    </div>
  );
}
