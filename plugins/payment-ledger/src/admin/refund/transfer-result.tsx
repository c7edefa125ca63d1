import { CheckCircleSolid, Spinner, XCircleSolid } from "@medusajs/icons";
import { Text } from "@medusajs/ui";
import type { TransferView } from "../area/area-api";
import { formatTiyin } from "../format/money";
import { providerName, useDictionary } from "../i18n/use-dictionary";

/** How a transfer goes, until it is over. */
export function TransferResult({
  transfer,
  provider,
}: {
  transfer: TransferView;
  provider: string;
}) {
  const { t, language } = useDictionary();
  const sum = formatTiyin(transfer.amount, language);
  const name = providerName(provider);
  switch (transfer.state) {
    case "done":
      return (
        <Result icon={<CheckCircleSolid className="text-ui-tag-green-icon" />}>
          {transfer.kind === "refund"
            ? t("area.refund.done", { sum })
            : t(transfer.kind === "charge" ? "area.hold.charged" : "area.hold.released", { sum })}
        </Result>
      );
    case "failed":
      return (
        <Result icon={<XCircleSolid className="text-ui-tag-red-icon" />}>
          {t("area.refund.failed", { provider: name, why: transfer.error ?? "" })}
        </Result>
      );
    default:
      return (
        <Result icon={<Spinner className="text-ui-fg-muted animate-spin" />}>
          {t(transfer.kind === "refund" ? "area.refund.underWay" : "area.hold.underWay", {
            provider: name,
          })}
          <Text as="span" size="small" className="text-ui-fg-muted block pt-1">
            {t("area.refund.underWayHint")}
          </Text>
        </Result>
      );
  }
}

function Result({ icon, children }: { icon: React.ReactNode; children: React.ReactNode }) {
  return (
    <div role="status" className="flex items-start gap-x-2 rounded-md border px-3 py-3">
      <span className="mt-0.5 shrink-0">{icon}</span>
      <Text as="div" size="small" className="min-w-0 break-words">
        {children}
      </Text>
    </div>
  );
}
