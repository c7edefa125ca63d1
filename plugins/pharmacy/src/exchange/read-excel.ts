import { execFile } from "node:child_process";
import { READ_SHEET, type SheetAnswer, type SheetOrder } from "./read-sheet";
import { ROWS_LIMIT, tableOf, UnreadableFile, type Table } from "./table";

const UNPACKED_LIMIT = 64 * 1024 * 1024;
const COLUMNS_LIMIT = 64;
const MEMORY_LIMIT_MB = 256;
const TIME_LIMIT_MS = 20_000;
const ANSWER_LIMIT = 16 * 1024 * 1024;

/** Whether a file begins like an Excel workbook, which is a ZIP archive. */
export function looksLikeExcel(file: Buffer): boolean {
  return file.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]));
}

/**
 * The first sheet of an Excel workbook, its first 64 columns. A small file may describe an enormous sheet, therefore it
 * is read in a process of its own, in 256 MB of heap and 20 seconds at most. A thread would not do: one large allocation
 * too many in it ends the whole shop.
 *
 * @throws UnreadableFile when it is none, or takes more than that
 */
export async function readExcel(file: Buffer, timeLimit = TIME_LIMIT_MS): Promise<Table> {
  const answer = await answerTo(file, timeLimit);
  if ("error" in answer) {
    throw new UnreadableFile(answer.error);
  }
  return tableOf(answer.rows);
}

function answerTo(file: Buffer, timeLimit: number): Promise<SheetAnswer> {
  const order: SheetOrder = {
    exceljs: require.resolve("exceljs"),
    unpackedLimit: UNPACKED_LIMIT,
    columns: COLUMNS_LIMIT,
    // The header, and one more for the table to see that there are too many.
    rows: ROWS_LIMIT + 2,
  };
  const args = [`--max-old-space-size=${MEMORY_LIMIT_MB}`, "-e", READ_SHEET, JSON.stringify(order)];
  const limits = { timeout: timeLimit, killSignal: "SIGKILL", maxBuffer: ANSWER_LIMIT } as const;
  return new Promise((resolve, reject) => {
    // Without the shop's environment: it reads a stranger's file and needs no secrets.
    const child = execFile(process.execPath, args, { ...limits, env: {} }, (error, answer) => {
      if (!error) {
        resolve(JSON.parse(answer) as SheetAnswer);
      } else if (child.pid === undefined) {
        reject(error);
      } else {
        // It catches what is wrong with a file itself: whatever else ends it is one of its limits.
        resolve({ error: "too_large" });
      }
    });
    // Its input breaks when it ends early, which the callback tells of.
    child.stdin?.on("error", () => undefined).end(file);
  });
}
