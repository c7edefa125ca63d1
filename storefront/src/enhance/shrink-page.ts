/** Above so many bytes a photo is drawn anew. */
const LARGE = 1_500_000;
/** px of the longer side, and JPEG quality: handwriting stays readable. */
const LONGEST = 2600;
const QUALITY = 0.85;

/** A large photo made smaller, for a line that is slow; anything else, and what cannot be drawn, as it is. */
export async function shrinkPage(file: File): Promise<Blob> {
  if (!file.type.startsWith("image/") || file.size < LARGE) return file;
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return file;
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const drawn = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, "image/jpeg", QUALITY),
  );
  return drawn && drawn.size < file.size ? drawn : file;
}
