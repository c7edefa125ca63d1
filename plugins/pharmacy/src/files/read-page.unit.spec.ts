import sharp from "sharp";
import { bomb, drawn, heic, pdf, photo } from "./page.fixture";
import { readPage } from "./read-page";

jest.setTimeout(60_000);

const refusal = (bytes: Buffer) =>
  readPage(bytes).then(
    ({ kind }) => `taken as ${kind}`,
    (error: { code?: string }) => error.code,
  );

describe("a picture", () => {
  it("is turned as it was held, and says nothing of place and device", async () => {
    const given = await photo(4000, 3000).jpeg().toBuffer();
    expect((await sharp(given).metadata()).exif!.includes("SecretPhone")).toBe(true);
    const { jpeg, width, height, kind } = await readPage(given);
    const { exif, icc, xmp, iptc, format } = await sharp(jpeg).metadata();
    expect([kind, width, height, format]).toEqual(["jpeg", 2250, 3000, "jpeg"]);
    expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(jpeg.includes("SecretPhone")).toBe(false);
  });

  it("may be PNG, WebP or HEIC; what is kept is a JPEG", async () => {
    const made = drawn(300, 200);
    for (const [kind, bytes] of [
      ["png", await made.clone().png().toBuffer()],
      ["webp", await made.clone().webp().toBuffer()],
      ["heic", heic()],
    ] as const) {
      const page = await readPage(bytes);
      expect(page.kind).toBe(kind);
      expect((await sharp(page.jpeg).metadata()).format).toBe("jpeg");
    }
    const { jpeg, width, height } = await readPage(heic());
    expect([width, height]).toEqual([96, 64]);
    const raw = await sharp(jpeg).raw().toBuffer();
    expect([raw[2]! > 180, raw[(96 - 1) * 3]! > 150]).toEqual([true, true]);
  });

  it("drops what hides behind it", async () => {
    const given = Buffer.concat([await drawn(80, 60).jpeg().toBuffer(), Buffer.from("<script>")]);
    expect((await readPage(given)).jpeg.includes("<script>")).toBe(false);
  });

  it("is refused when it is too large or cut, before it is unfolded", async () => {
    const given = await bomb();
    expect(given.length).toBeLessThan(1_000_000);
    expect(await refusal(given)).toBe("image_too_large");
    const whole = await drawn(800, 800).jpeg().toBuffer();
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe("unsupported_image");
    expect(await refusal(heic().subarray(0, 900))).toBe("unsupported_image");
  });
});

describe("a PDF", () => {
  it("is drawn page below page", async () => {
    const { kind, jpeg, width, height } = await readPage(pdf({ pages: 3 }));
    expect([kind, width, height]).toEqual(["pdf", 1413, 6000]);
    expect((await sharp(jpeg).stats()).channels[0]!.min).toBeLessThan(60);
  });

  it.each([
    ["of no page", pdf({ pages: 0 }), "empty_file"],
    ["with nothing on its page", pdf({ words: "" }), "empty_file"],
    ["of six pages", pdf({ pages: 6 }), "pdf_too_long"],
    [
      "that runs something",
      pdf({ catalog: "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>" }),
      "pdf_refused",
    ],
    [
      "with names that run something",
      pdf({ catalog: "/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (x) >>] >> >>" }),
      "pdf_refused",
    ],
    [
      "behind a password",
      pdf({
        trailer:
          "/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" +
          "00".repeat(32) +
          "> /U <" +
          "00".repeat(32) +
          "> >>",
      }),
      "pdf_refused",
    ],
    ["of its first bytes alone", Buffer.from("%PDF-1.7\n"), "pdf_refused"],
  ])("%s is refused", async (_, given, code) => {
    expect(await refusal(given)).toBe(code);
  });
});

it.each([
  ["nothing", Buffer.alloc(0), "empty_file"],
  [
    "HTML under the name of a photo",
    Buffer.from("<!doctype html><script>1</script>"),
    "unsupported_image",
  ],
  [
    "HTML behind the first bytes of a JPEG",
    Buffer.from("\xff\xd8\xff\xe0<html><script>", "latin1"),
    "unsupported_image",
  ],
  [
    "HTML behind the first bytes of a PNG",
    Buffer.from("\x89PNG\r\n\x1a\n<html>", "latin1"),
    "unsupported_image",
  ],
  [
    "SVG",
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    "unsupported_image",
  ],
  ["GIF", Buffer.from("GIF89a not a photo"), "unsupported_image"],
])("%s is refused", async (_, given, code) => {
  expect(await refusal(given)).toBe(code);
});

it("two pictures of one thing are alike, of two things are not", async () => {
  const different = (a: string | null, b: string | null) =>
    [...a!].filter((bit, at) => bit !== b![at]).length;
  const first = await readPage(await drawn(1600, 1200).jpeg().toBuffer());
  const again = await readPage(
    await sharp(await drawn(1600, 1200).png().toBuffer())
      .resize(800)
      .webp({ quality: 60 })
      .toBuffer(),
  );
  const other = await readPage(await drawn(1600, 1200, 3).jpeg().toBuffer());
  expect(different(first.likeness, again.likeness)).toBeLessThanOrEqual(12);
  expect(different(first.likeness, other.likeness)).toBeGreaterThan(40);
  const blank = sharp({ create: { width: 400, height: 300, channels: 3, background: "#fefefe" } });
  expect((await readPage(await blank.jpeg().toBuffer())).likeness).toBeNull();
});
