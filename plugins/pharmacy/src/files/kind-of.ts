export type FileKind = "jpeg" | "png" | "webp" | "heic" | "pdf";

const HEIC_BRANDS = ["heic", "heix", "heim", "heis", "mif1", "msf1"];

/** What a file is by its first bytes, whatever its name and sender say; null for anything that is not taken. */
export function kindOf(bytes: Buffer): FileKind | null {
  const starts = (...values: number[]) => values.every((value, at) => bytes[at] === value);
  const text = (from: number, to: number) => bytes.subarray(from, to).toString("latin1");
  if (starts(0xff, 0xd8, 0xff)) {
    return "jpeg";
  }
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) {
    return "png";
  }
  if (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") {
    return "webp";
  }
  if (text(4, 8) === "ftyp" && HEIC_BRANDS.includes(text(8, 12))) {
    return "heic";
  }
  return text(0, 5) === "%PDF-" ? "pdf" : null;
}
