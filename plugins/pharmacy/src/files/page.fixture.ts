import sharp, { type Sharp } from "sharp";

/** A photo as a phone writes it: turned on its side, with where it was taken and by what. */
export function photo(width = 1200, height = 900): Sharp {
  return drawn(width, height)
    .withExif({
      IFD0: { Make: "SecretPhone" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "41/1 18/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "69/1 16/1 0/1",
      },
    })
    .withMetadata({ orientation: 6 });
}

/** Something with shapes on it, another one for every `seed`. */
export function drawn(width: number, height: number, seed = 1): Sharp {
  const boxes = Array.from({ length: 60 }, (_, at) => {
    const [x, y] = [(at * 7919 * seed) % width, (at * 6101 * seed * seed) % height];
    const side = Math.round(width / 12) + ((at * seed) % 40);
    return `<rect x="${x}" y="${y}" width="${side}" height="${side / 2}" fill="hsl(${(at * 47) % 360},60%,${20 + (at % 60)}%)"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${boxes.join("")}</svg>`;
  return sharp({ create: { width, height, channels: 3, background: "#ffffff" } }).composite([
    { input: Buffer.from(svg) },
  ]);
}

/** A few bytes that unfold into 60 million points. */
export const bomb = (): Promise<Buffer> =>
  sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: "#ffffff" } })
    .png({ compressionLevel: 9 })
    .toBuffer();

export type PdfMade = { pages?: number; words?: string; catalog?: string; trailer?: string };

/** A PDF with a line of words on each page. */
export function pdf({
  pages = 1,
  words = "Rp.",
  catalog = "",
  trailer = "",
}: PdfMade = {}): Buffer {
  const text = words ? `BT /F 40 Tf 60 600 Td (${words}) Tj ET` : "";
  const kids = Array.from({ length: pages }, (_, at) => `${5 + at} 0 R`).join(" ");
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    ...Array.from(
      { length: pages },
      () =>
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 3 0 R >> >> >>",
    ),
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  file += `trailer\n<< /Size ${places.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** 96 by 64 points, blue on the left and red on the right, as Apple's phones encode pictures. */
export const heic = (): Buffer => Buffer.from(HEIC.join(""), "base64");

const HEIC = [
  "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAxNtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAA",
  "AAAAAA5waXRtAAAAAAABAAAAVGlsb2MAAAAAREAAAgABAAAAAAM3AAMAAAAAAAAAtAAAALQAAAAnAAAA2wAAABcAAgAAAAAE",
  "KQADAAAAAAAAALQAAAC0AAAAEAAAAMQAAAAOAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAAAAQAAaHZjMQAAAAAVaW5mZQIA",
  "AAAAAgAAaHZjMQAAAAIyaXBycAAAAg1pcGNvAAAA2mh2Y0MBAWAAAAAAAAAAAAC68AD8/fj4AAALBiAAAQAaQAEMAv//AWAA",
  "AAMAgAAAAwAAAwC6AAAsCQAhAAEALUIBAgFgAAADAIAAAAMAAAMAugAAoDCBBcuSTKpuAhoMCAAAAwAIAAADAMhAACIAAQAI",
  "RAHBcYKZIAAgAAEAGkABDAL//wFgAAADAIAAAAMAAAMAugAALAkAIQABAC1CAQIBYAAAAwCAAAADAAADALoAAKAwgQXLkkyq",
  "bgIaDAgAAAMACAAAAwDIQAAiAAEAB0QBwXGCmSAAAAAUaXNwZQAAAAAAAABgAAAAQAAAABBwaXhpAAAAAAMICAgAAADSaHZj",
  "QwEBYAAAAAAAAAAAALrwAPz8+PgAAAsGIAABABpAAQwC//8BYAAAAwCAAAADAAADALoAACwJACEAAQApQgECAWAAAAMAgAAA",
  "AwAAAwC6AADAwgQXLkkyqbAgAAADACAAAAMDIQAiAAEACEQBwXGCmSAAIAABABpAAQwC//8BYAAAAwCAAAADAAADALoAACwJ",
  "ACEAAQApQgECAWAAAAMAgAAAAwAAAwC6AADAwgQXLkkyqbAgAAADACAAAAMDIQAiAAEAB0QBwXGCmSAAAAAOcGl4aQAAAAAB",
  "CAAAACdhdXhDAAAAAHVybjptcGVnOmhldmM6MjAxNTphdXhpZDoxAAAAAB1pcG1hAAAAAAAAAAIAAQOBAgMAAgSEAgWGAAAA",
  "GmlyZWYAAAAAAAAADmF1eGwAAgABAAEAAAHMbWRhdAAAALBOAQWrMv5GbJhBQmmuNWqRVJ7z8Ut2YXphYXIgSEVWQyBFbmNv",
  "ZGVyIHYuIDIuMy4xLWVhMDlhZjUgLSBDb3B5bGVmdCAyMDEyLTIwMTUgLSBodHRwOi8vdWx0cmF2aWRlby5jcy50dXQuZmkv",
  "IC0gb3B0aW9uczogOTZ4NjQgZGVibG9jaz0xOjA6MCBzYW89MyBpbnRyYV9wZXJpb2Q9NjQgcXA9MjYgcmVmPTEAgAAAACMm",
  "Aa9460d/+W36Dj9j9uE4O3xHiP6ymXnPSsljB25ulYVe4AAAABNQAYQNAgAG9AAAAwN+xAAD/QCAAAAAsE4BBasy/kZsmEFC",
  "aa41apFUnvPxS3ZhemFhciBIRVZDIEVuY29kZXIgdi4gMi4zLjEtZWEwOWFmNSAtIENvcHlsZWZ0IDIwMTItMjAxNSAtIGh0",
  "dHA6Ly91bHRyYXZpZGVvLmNzLnR1dC5maS8gLSBvcHRpb25zOiA5Nng2NCBkZWJsb2NrPTE6MDowIHNhbz0zIGludHJhX3Bl",
  "cmlvZD02NCBxcD0yNiByZWY9MQCAAAAADCYBrvDxnC+eELV8cAAAAApQAYQFAgAS9ACA",
];
