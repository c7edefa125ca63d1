/** More codes than this on one position no provider takes (`fiscal.md` section 5). */
export const MARKS_LIMIT = 300;

/** A whole DataMatrix is at most this long, tail and all. */
export const SCAN_LIMIT = 200;

/** GTIN and serial number with their prefixes are at most this long; shorter ones than the least are a slip. */
const LONGEST = 38;
const SHORTEST = 8;

/** What a scanner puts before the code to say which kind it was. */
const KIND_OF_CODE = /^\](?:d[1-6]|Q[0-6]|C1)/;

/** GTIN (01) and serial (21), and behind them the check (91, 92 or 93) that scanners may send without a separator. */
const WITH_TAIL = /^(01\d{14}21.{1,20}?)(?:91.{4}92.{44}|91.{4}92.{88}|93.{4})$/;

/**
 * The marking code of one unit out of what a scanner read or a person pasted: without the kind of code, without the check
 * behind the first separator. Without imports, so that the admin can use it too.
 *
 * @returns null when it is none: 8 to 38 letters, digits and signs of ASCII
 */
export function readMark(scan: string): string | null {
  const bare = scan
    .trim()
    .replace(KIND_OF_CODE, "")
    // The separator is a control character; some keyboards type its name, some its picture.
    .replace(/\x1d|<GS>|\{GS\}|␝/g, "\x1d")
    .replace(/^\x1d/, "");
  const [first = ""] = bare.split("\x1d");
  const mark = WITH_TAIL.exec(first)?.[1] ?? first;
  const isMark = mark.length >= SHORTEST && mark.length <= LONGEST && /^[\x21-\x7e]+$/.test(mark);
  return isMark ? mark : null;
}
