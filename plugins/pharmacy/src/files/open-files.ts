import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { FileBook } from "./file-book";
import { FolderStorage } from "./folder-storage";
import { KeepBook } from "./keep-book";
import { KeyRing, readKeys } from "./key-ring";
import type { FileOptions } from "./options";
import { S3Storage } from "./s3-storage";
import { ClamdScanner } from "./scanner";
import { ViewBook } from "./view-book";

/** The books of pages, with what the options say they are kept with. */
export function openFiles(
  connection: Knex,
  options: FileOptions,
): { files: FileBook; views: ViewBook; keep: KeepBook } {
  const keys = new KeyRing(readKeys(options.fileKeys ?? ""));
  const where = options.fileStorage;
  const storage = "s3" in where ? new S3Storage(where.s3) : new FolderStorage(where.folder);
  const scanner = options.clamd ? new ClamdScanner(options.clamd) : null;
  return {
    files: new FileBook({ connection, options, keys, storage, scanner }),
    views: new ViewBook({ connection, keys, storage }),
    keep: new KeepBook({ connection, keys, storage }),
  };
}
