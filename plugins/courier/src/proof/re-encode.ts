import sharp from "sharp";

/** What a phone's camera or a canvas makes. Anything else, SVG above all, is refused unread. */
const FORMATS: readonly string[] = ["jpeg", "png", "webp"];

/** A phone's largest sensor; a small file may unfold into gigabytes. */
const MOST_PIXELS = 60_000_000;
const LONGEST_SIDE = 1_600;

export type PhotoProblem = { problem: "not_a_photo" };

/**
 * The picture as new: turned as it was held, no longer than 1600 px, without what a phone writes beside it (place, time,
 * device) and without whatever else a file may carry.
 */
export function reEncode(given: Buffer): Promise<{ jpeg: Buffer } | PhotoProblem> {
  const turn = last.then(() => encode(given));
  last = turn;
  return turn;
}

/** One picture at a time: a large one takes a few hundred megabytes while it is turned. */
let last: Promise<unknown> = Promise.resolve();

async function encode(given: Buffer): Promise<{ jpeg: Buffer } | PhotoProblem> {
  try {
    const options = { limitInputPixels: MOST_PIXELS, failOn: "error" } as const;
    const { format } = await sharp(given, options).metadata();
    if (!FORMATS.includes(format ?? "")) {
      return { problem: "not_a_photo" };
    }
    const jpeg = await sharp(given, options)
      .rotate()
      .resize({
        width: LONGEST_SIDE,
        height: LONGEST_SIDE,
        fit: "inside",
        withoutEnlargement: true,
      })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 78, mozjpeg: false })
      .toBuffer();
    return { jpeg };
  } catch {
    return { problem: "not_a_photo" };
  }
}
