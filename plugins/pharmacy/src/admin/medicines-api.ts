import Medusa from "@medusajs/js-sdk";
import type { MedicineAdminResponse } from "../api/admin/medicines/[product_id]/route";
import type { FacetsResponse } from "../api/admin/medicines/facets/route";
import type { ImportResponse } from "../api/admin/medicines/files/import/route";
import type { MedicinesResponse } from "../api/admin/medicines/route";
import type { BatchBody, MedicineBody } from "../api/admin/medicines/validators";

export type { BatchBody, FacetsResponse, MedicineAdminResponse, MedicineBody, MedicinesResponse };
export type ImportAnswer = ImportResponse["import"];
export type MedicineLine = MedicinesResponse["medicines"][number];

/** Query keys of everything here begin with this, so that one action refreshes all of it. */
export const MEDICINES_KEY = "medicines";

const medusa = new Medusa({
  baseUrl: __BACKEND_URL__ ?? "/",
  auth: { type: __AUTH_TYPE__ ?? "session", jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ },
});

const ROOT = "/admin/medicines";
const segment = encodeURIComponent;

type Query = Record<string, string | number | boolean | undefined>;

export const fetchMedicines = (query: Query) =>
  medusa.client.fetch<MedicinesResponse>(ROOT, { query });
export const fetchFacets = () => medusa.client.fetch<FacetsResponse>(`${ROOT}/facets`);
export const fetchMedicine = (id: string) =>
  medusa.client.fetch<MedicineAdminResponse>(`${ROOT}/${segment(id)}`);
export const saveMedicine = (id: string, body: MedicineBody) =>
  medusa.client.fetch<MedicineAdminResponse>(`${ROOT}/${segment(id)}`, { method: "POST", body });
export const forgetMedicine = (id: string) =>
  medusa.client.fetch<{ deleted: boolean }>(`${ROOT}/${segment(id)}`, { method: "DELETE" });
export const saveBatch = (id: string, body: BatchBody) =>
  medusa.client.fetch<{ batches: MedicineAdminResponse["batches"] }>(
    `${ROOT}/${segment(id)}/batches`,
    { method: "POST", body },
  );
export const removeBatch = (id: string) =>
  medusa.client.fetch<{ deleted: boolean }>(`${ROOT}/batches/${segment(id)}`, { method: "DELETE" });

/** Sends a file; a refusal of its rows is an answer too. */
export async function sendFile(file: File, preview: boolean): Promise<ImportAnswer> {
  const body = new FormData();
  body.append("file", file);
  const answer = await medusa.client.fetch<ImportResponse>(`${ROOT}/files/import`, {
    method: "POST",
    body,
    query: { preview },
    // The browser writes the boundary of the parts itself.
    headers: { "content-type": null },
  });
  return answer.import;
}

export async function downloadMedicines(format: "xlsx" | "csv", missing: boolean): Promise<void> {
  const response = await medusa.client.fetch<Response>(`${ROOT}/files/export`, {
    headers: { accept: "application/octet-stream" },
    query: { format, missing },
  });
  const address = URL.createObjectURL(await response.blob());
  Object.assign(document.createElement("a"), {
    href: address,
    download: `medicines.${format}`,
  }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
