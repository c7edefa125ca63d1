const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 65_535;

/**
 * Bytes that a ZIP archive, such as an Excel file, says it unpacks to; null when it is none. Asked before it is
 * unpacked, because a small file may hold an enormous one.
 */
export function unpackedSize(file: Buffer): number | null {
  const end = endOfDirectory(file);
  if (end === null) {
    return null;
  }
  const entries = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  let size = 0;
  for (let entry = 0; entry < entries; entry++) {
    if (at + ENTRY_LENGTH > file.length || file.readUInt32LE(at) !== DIRECTORY_ENTRY) {
      return null;
    }
    size += file.readUInt32LE(at + 24);
    at +=
      ENTRY_LENGTH +
      file.readUInt16LE(at + 28) +
      file.readUInt16LE(at + 30) +
      file.readUInt16LE(at + 32);
  }
  return size;
}

function endOfDirectory(file: Buffer): number | null {
  const last = file.length - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (file.readUInt32LE(at) === END_OF_DIRECTORY) {
      return at;
    }
  }
  return null;
}
