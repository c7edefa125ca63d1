import { Button, Heading, Text, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState, type ReactNode } from "react";
import { useDictionary } from "../i18n/use-dictionary";
import { downloadMedicines, MEDICINES_KEY, sendFile } from "../medicines-api";
import { ImportPreview } from "./import-preview";

/** Thousands of medicines at once: take the catalogue as a file, fill it in, bring it back. */
export function FilesSection() {
  const { t } = useDictionary();
  const client = useQueryClient();
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);

  const failed = (title: string) => (error: Error) => {
    toast.error(title, { description: error.message });
  };
  const download = useMutation({
    mutationFn: ({ format, missing }: { format: "xlsx" | "csv"; missing: boolean }) =>
      downloadMedicines(format, missing),
    onError: failed(t("files.downloadFailed")),
  });
  const preview = useMutation({
    mutationFn: (chosen: File) => sendFile(chosen, true),
    onError: failed(t("files.uploadFailed")),
  });
  const apply = useMutation({
    mutationFn: (chosen: File) => sendFile(chosen, false),
    onSuccess: (answer) => {
      const count = "unreadable" in answer ? 0 : answer.added + answer.changed;
      toast.success(t("files.applied", { count }));
      setFile(null);
      preview.reset();
      void client.invalidateQueries({ queryKey: [MEDICINES_KEY] });
    },
    // Somebody has changed the catalogue since the preview: look again.
    onError: (error, chosen) => {
      failed(t("common.notDone"))(error);
      preview.mutate(chosen);
    },
  });

  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    preview.mutate(chosen);
    // The same file, corrected, may be chosen again.
    if (picker.current) picker.current.value = "";
  };

  return (
    <div className="flex flex-col divide-y">
      <Step title={t("files.export")} hint={t("files.exportHint")}>
        <div className="flex flex-wrap gap-2">
          {(
            [
              ["files.excelMissing", "xlsx", true],
              ["files.excel", "xlsx", false],
              ["files.csv", "csv", false],
            ] as const
          ).map(([label, format, missing]) => (
            <Button
              key={label}
              size="small"
              variant="secondary"
              disabled={download.isPending}
              onClick={() => download.mutate({ format, missing })}
            >
              {t(label)}
            </Button>
          ))}
        </div>
      </Step>
      <Step title={t("files.import")} hint={t("files.importHint")}>
        <input
          ref={picker}
          type="file"
          className="hidden"
          aria-label={t("files.choose")}
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => choose(event.target.files?.[0])}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button
            size="small"
            variant="secondary"
            isLoading={preview.isPending}
            onClick={() => picker.current?.click()}
          >
            {t("files.choose")}
          </Button>
          {file && (
            <Text size="small" className="text-ui-fg-subtle break-all">
              {file.name}
            </Text>
          )}
        </div>
        {file && preview.data && !preview.isPending && (
          <ImportPreview
            answer={preview.data}
            saving={apply.isPending}
            apply={() => apply.mutate(file)}
          />
        )}
      </Step>
    </div>
  );
}

function Step({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-y-4 px-6 py-4">
      <div className="flex flex-col gap-y-1">
        <Heading level="h2">{title}</Heading>
        <Text size="small" className="text-ui-fg-subtle max-w-3xl">
          {hint}
        </Text>
      </div>
      {children}
    </section>
  );
}
