import { StatusBadge, Text } from "@medusajs/ui";
import type { DeliveryEffect } from "../../api/wire";
import { useDictionary } from "../i18n/use-dictionary";

const COLORS = { due: "blue", done: "green", dead: "red" } as const;

/** What the order was told of the delivery, or could not be. */
export function Effects({ effects }: { effects: DeliveryEffect[] }) {
  const { t, word } = useDictionary();
  if (effects.length === 0) {
    return null;
  }
  return (
    <section aria-label={t("delivery.effects")} className="flex flex-col gap-y-2 px-6 py-4">
      <Text size="small" weight="plus">
        {t("delivery.effects")}
      </Text>
      <ul className="flex flex-col gap-y-2">
        {effects.map((effect) => (
          <li key={effect.kind}>
            <div className="flex items-center justify-between gap-x-3">
              <Text size="small">{word("effects", effect.kind)}</Text>
              <StatusBadge color={COLORS[effect.state]} className="shrink-0">
                {word("effects", effect.state)}
              </StatusBadge>
            </div>
            {effect.state !== "done" && effect.error && (
              <Text size="xsmall" className="text-ui-fg-muted break-words">
                {effect.error}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
