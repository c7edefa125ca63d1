import { Text } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";
import { EmptyNotice, FailureNotice } from "../parts/notice";
import { LoadingRows } from "../parts/loading";
import type { PageFile } from "../prescriptions-api";
import { PagePicture } from "./page-picture";
import { usePage } from "./use-page";
import type { View, ViewAction } from "./view";
import { ViewerBar } from "./viewer-bar";

type Props = {
  prescription: string;
  files: PageFile[];
  view: View;
  act: (action: ViewAction) => void;
};

/** The pages of a prescription, one at a time. */
export function PageViewer({ prescription, files, view, act }: Props) {
  const { t } = useDictionary();
  const file = files[view.page] ?? files[0];
  if (!file) {
    return <EmptyNotice title={t("viewer.none")} hint={t("viewer.noneHint")} />;
  }
  return (
    <section aria-label={t("viewer.label")} className="flex h-full flex-col">
      <ViewerBar view={view} pages={files.length} act={act} />
      <div className="bg-ui-bg-subtle relative min-h-72 flex-1">
        <Page key={file.id} prescription={prescription} file={file} view={view} />
      </div>
      <Text size="xsmall" className="text-ui-fg-muted border-t px-3 py-1.5">
        {t("viewer.logged")}
      </Text>
    </section>
  );
}

function Page({
  prescription,
  file,
  view,
}: Pick<Props, "prescription" | "view"> & { file: PageFile }) {
  const { t } = useDictionary();
  const { address, error, retry } = usePage(prescription, file.id);
  const label = t("viewer.picture", { page: view.page + 1 });
  if (error) {
    return <FailureNotice title={t("viewer.failed")} error={error} retry={retry} />;
  }
  if (!address) {
    return <LoadingRows rows={5} />;
  }
  return <PagePicture address={address} label={label} view={view} />;
}
