import { Skeleton } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";

/** Holds the place of rows that are on their way. */
export function LoadingRows({ rows = 4 }: { rows?: number }) {
  const { t } = useDictionary();
  return (
    <div role="status" aria-label={t("common.loading")} className="flex flex-col gap-y-2 p-6">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} className="h-8 w-full" />
      ))}
    </div>
  );
}
