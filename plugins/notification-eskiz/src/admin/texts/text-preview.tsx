import { Text } from "@medusajs/ui";
import { formatSom } from "../format/som";
import { useDictionary } from "../i18n/use-dictionary";
import type { Draft } from "./draft";

/** The message as a shopper gets it, and what it costs. @param price so'm for one part */
export function TextPreview({ draft, price }: { draft: Draft; price: number }) {
  const { t, language } = useDictionary();
  const { encoding, units, parts } = draft.size;
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" leading="compact" weight="plus">
        {t("draft.preview")}
      </Text>
      <p className="bg-ui-bg-subtle txt-compact-medium w-fit max-w-full whitespace-pre-wrap break-words rounded-2xl rounded-bl-sm border px-4 py-3">
        {draft.shown || "…"}
      </p>
      <dl
        className="txt-compact-small text-ui-fg-subtle flex flex-col gap-y-1 tabular-nums"
        role="status"
      >
        <dd>{t("draft.size", { encoding, units, room: draft.room })}</dd>
        <dd>{t("draft.cost", { parts, price: formatSom(price, language) })}</dd>
        <dd className="text-ui-fg-base font-medium">
          {t("draft.total", { total: formatSom(parts * price, language) })}
        </dd>
      </dl>
      {encoding === "UCS-2" && (
        <Text size="xsmall" className="text-ui-fg-muted text-pretty">
          {t("draft.unicode")}
        </Text>
      )}
    </div>
  );
}
