import sharp from "sharp";
import { reEncode } from "./re-encode";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#3366cc" } });

const read = async (given: Buffer) => {
  const result = await reEncode(given);
  if ("problem" in result) {
    throw new Error(result.problem);
  }
  return result.jpeg;
};

it("turns a photo as it was held, makes it small and forgets place and device", async () => {
  const given = await picture(4000, 3000)
    .withExif({
      IFD0: { Make: "SecretPhone" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "41/1 18/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(given).metadata()).orientation).toBe(6);
  const jpeg = await read(given);
  const { width, height, exif, icc, xmp, format } = await sharp(jpeg).metadata();
  expect([width, height, format]).toEqual([1200, 1600, "jpeg"]);
  expect([exif, icc, xmp]).toEqual([undefined, undefined, undefined]);
  expect(jpeg.includes("SecretPhone")).toBe(false);
});

it("puts a drawn signature on white", async () => {
  const drawn = await sharp({
    create: { width: 300, height: 100, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  const { dominant } = await sharp(await read(drawn)).stats();
  expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240);
});

it("drops what was hidden behind the picture", async () => {
  const given = Buffer.concat([await picture(50, 50).jpeg().toBuffer(), Buffer.from("<?php evil")]);
  expect((await read(given)).includes("<?php")).toBe(false);
});

it.each([
  ["nothing", Buffer.alloc(0)],
  ["text", Buffer.from("this is not a photo")],
  ["SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ["HTML", Buffer.from("<!doctype html><script>alert(1)</script>")],
  ["the first bytes of a JPEG alone", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46])],
  ["a PDF", Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj")],
])("refuses %s", async (_, given) => {
  expect(await reEncode(given)).toEqual({ problem: "not_a_photo" });
});

it("refuses a photo cut in the middle, and one that unfolds into gigabytes", async () => {
  const whole = await picture(800, 800).png().toBuffer();
  expect(await reEncode(whole.subarray(0, whole.length / 2))).toEqual({ problem: "not_a_photo" });
  const bomb = await picture(8000, 8000).png().toBuffer();
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await reEncode(bomb)).toEqual({ problem: "not_a_photo" });
});
