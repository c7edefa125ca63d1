import { Alert } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";
import type { FiscalSettings, VariantPage } from "./fiscal-api";

type Props = {
  counts: Pick<VariantPage, "total" | "missing">;
  settings: Pick<FiscalSettings, "delivery" | "require_codes">;
};

/** Before any order is placed: how many products lack codes, and what becomes of their orders. */
export function CodesSummary({ counts: { total, missing }, settings }: Props) {
  const { t } = useDictionary();
  const sentences =
    total === 0
      ? [t("fiscal.summary.none")]
      : missing === 0
        ? [t("fiscal.summary.all", { total })]
        : [
            t("fiscal.summary.missing", { missing, total }),
            t(
              settings.require_codes
                ? "fiscal.summary.missingRequired"
                : "fiscal.summary.missingAllowed",
            ),
          ];
  const all = settings.delivery ? sentences : [...sentences, t("fiscal.summary.noDelivery")];
  const isFine = missing === 0 && settings.delivery !== null;
  return <Alert variant={isFine ? "success" : "warning"}>{all.join(" ")}</Alert>;
}
