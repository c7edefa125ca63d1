import { ArrowDownTray } from "@medusajs/icons";
import { Button, toast } from "@medusajs/ui";
import { useMutation } from "@tanstack/react-query";
import { fetchSheet, type DifferencesRequest } from "../area/area-api";
import { useDictionary } from "../i18n/use-dictionary";

/** Saves the filtered differences as an Excel file, in the language of the screen. */
export function ExportButton({ filter }: { filter: Omit<DifferencesRequest, "limit" | "offset"> }) {
  const { t, language } = useDictionary();
  const save = useMutation({
    mutationFn: () => fetchSheet({ ...filter, lang: language }),
    onSuccess: (file) => {
      const address = URL.createObjectURL(file);
      const link = document.createElement("a");
      link.href = address;
      link.download = "reconciliation.xlsx";
      link.click();
      URL.revokeObjectURL(address);
    },
    onError: (error) =>
      toast.error(t("area.reconciliation.exportFailed"), { description: error.message }),
  });
  return (
    <Button
      size="small"
      variant="secondary"
      type="button"
      isLoading={save.isPending}
      onClick={() => save.mutate()}
    >
      <ArrowDownTray />
      {t("area.reconciliation.export")}
    </Button>
  );
}
