import { looksLikeExcel, readExcel } from "./read-excel";
import { readCsv } from "./read-csv";
import { FILE_LIMIT, UnreadableFile, type Table } from "./table";

/**
 * A filled-in file, whatever its name says: its content tells whether it is Excel or CSV.
 *
 * @throws UnreadableFile
 */
export async function readTable(file: Buffer): Promise<Table> {
  if (file.length > FILE_LIMIT) {
    throw new UnreadableFile("too_large");
  }
  return looksLikeExcel(file) ? readExcel(file) : readCsv(file);
}
