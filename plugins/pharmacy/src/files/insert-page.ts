import { generateEntityId } from "@medusajs/framework/utils";
import { firstOf, rowsOf, type Sql } from "../modules/prescription/rows";
import { encrypt, newDataKey, sha256, type KeyRing } from "./key-ring";
import type { ReadPage } from "./read-page";
import { boundOf, FILE_COLUMNS, IS_THERE, type FileRow } from "./rows";

export type PagePlace = {
  prescription_id: string;
  customer_id: string;
  page_no: number;
  /** Of the file as it came. */
  source_sha256: string;
  now: Date;
};

/** Writes the row of a page that is about to be stored. @returns it, and the page sealed with its own new key */
export async function insertPage(
  trx: Sql,
  place: PagePlace,
  { jpeg, kind, width, height, likeness }: ReadPage,
  keys: KeyRing,
): Promise<{ row: FileRow; sealed: Buffer }> {
  const id = generateEntityId(undefined, "rxf");
  const bound = boundOf({ id, prescription_id: place.prescription_id });
  const dataKey = newDataKey();
  const row = await firstOf<FileRow>(
    trx,
    `insert into prescription_file (id, prescription_id, customer_id, page_no, kind, mime, bytes, width, height, sha256,
       source_sha256, likeness, key_id, wrapped_key, storage_key, created_at)
     values (:id, :prescription_id, :customer_id, :page_no, :kind, 'image/jpeg', :bytes, :width, :height, :sha256,
       :source_sha256, cast(:likeness as bit(256)), :key_id, :wrapped_key, :storage_key, :now)
     returning ${FILE_COLUMNS}`,
    {
      ...place,
      ...{ id, kind, width, height, likeness },
      bytes: jpeg.length,
      sha256: sha256(jpeg),
      ...keys.wrap(dataKey, bound),
      storage_key: `${id}.sealed`,
    },
  );
  return { row: row!, sealed: encrypt(dataKey, bound, jpeg) };
}

/** Writes down how many pages a prescription has that are there. */
export async function countPages(trx: Sql, id: string): Promise<void> {
  await rowsOf(
    trx,
    `update prescription set updated_at = now(),
       pages = (select count(*) from prescription_file where prescription_id = :id and ${IS_THERE}) where id = :id`,
    { id },
  );
}
