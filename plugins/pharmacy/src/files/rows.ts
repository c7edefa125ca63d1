import type { FileKind } from "./kind-of";

/** A row of `prescription_file`: one page, sealed. What it was made of is `kind`; what is kept is always a JPEG. */
export type FileRow = {
  id: string;
  prescription_id: string;
  customer_id: string;
  page_no: number;
  kind: FileKind;
  mime: "image/jpeg";
  bytes: number;
  width: number;
  height: number;
  /** Of the picture that is kept. */
  sha256: string;
  key_id: string;
  /** Null once it is purged: without its key nothing of a file is left, not in a backup either. */
  wrapped_key: string | null;
  storage_key: string;
  /** Other customers' prescriptions with a picture much like it. */
  alike: string[];
  created_at: Date;
  /** Null while it is being written. */
  stored_at: Date | null;
  removed_at: Date | null;
  purged_at: Date | null;
};

export const FILE_COLUMNS = `id, prescription_id, customer_id, page_no, kind, mime, bytes, width, height, sha256, key_id,
  wrapped_key, storage_key, alike, created_at, stored_at, removed_at, purged_at`;

/** There to be seen. */
export const IS_THERE = "stored_at is not null and removed_at is null and purged_at is null";

/** A file, and its key, open as that page of that prescription alone. */
export const boundOf = ({ id, prescription_id }: Pick<FileRow, "id" | "prescription_id">): string =>
  `${id}:${prescription_id}`;
