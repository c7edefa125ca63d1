/** How many points a picture is looked at by: 16 rows of 16 differences. */
export const GRID = { width: 17, height: 16 };

/** So much alike are two pictures of one thing, in points that differ, of 256. */
export const MOST_DIFFERENT = 12;

/** A sheet with hardly anything on it is like any other. */
const FEWEST_POINTS = 24;

/**
 * What a picture looks like, as 256 bits: whether each point is lighter than the one to its right (difference hash). The same
 * photo, made smaller, turned into another format or saved anew, differs in a few of them.
 *
 * @param greys of {@link GRID}, row by row
 * @returns `0` and `1`; null for a picture too plain to be known again
 */
export function likenessOf(greys: Uint8Array): string | null {
  let bits = "";
  for (let row = 0; row < GRID.height; row++) {
    for (let column = 0; column < GRID.width - 1; column++) {
      const at = row * GRID.width + column;
      bits += greys[at]! > greys[at + 1]! + 2 ? "1" : "0";
    }
  }
  const points = bits.replaceAll("0", "").length;
  return points < FEWEST_POINTS || points > bits.length - FEWEST_POINTS ? null : bits;
}
