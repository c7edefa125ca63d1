import { AreaPage } from "../../../area/area-page";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { FilesSection } from "../../../exchange/files-section";

/** Medicines out into files and in from them. */
const FilesPage = () => (
  <AreaPage title="files.title" subtitle="files.subtitle">
    <FilesSection />
  </AreaPage>
);

export const handle = areaBreadcrumb("tabs.files");

export default FilesPage;
