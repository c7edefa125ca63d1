import { Button, Text } from "@medusajs/ui";
import type { AdminDelivery, AssignAnswer } from "../../api/wire";
import { useDictionary } from "../i18n/use-dictionary";

export type Refused = {
  code: AssignAnswer["refused"][number]["code"];
  delivery: Pick<AdminDelivery, "id" | "order_no">;
};

/** Which deliveries were not assigned, and why each. */
export function RefusedNotice({ refused, close }: { refused: Refused[]; close: () => void }) {
  const { t, word } = useDictionary();
  return (
    <div
      role="alert"
      className="bg-ui-tag-orange-bg flex items-start justify-between gap-3 px-6 py-3"
    >
      <div className="min-w-0">
        <Text size="small" weight="plus">
          {t("selection.refused", { count: refused.length })}
        </Text>
        <ul>
          {refused.map(({ code, delivery }) => (
            <li key={delivery.id} className="txt-compact-small">
              {t("selection.order", { number: `#${delivery.order_no}` })}: {word("refusals", code)}
            </li>
          ))}
        </ul>
      </div>
      <Button size="small" variant="transparent" type="button" onClick={close}>
        {t("common.close")}
      </Button>
    </div>
  );
}
