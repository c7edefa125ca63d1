import type { Corner, Pin } from "../api/wire";

/** Below this, in square metres, a polygon is a slip of the hand: half a football pitch. */
export const SMALLEST_POLYGON_M2 = 3_000;

const METRES_PER_DEGREE = 111_320;

/** Whether a pin lies in a polygon (even-odd rule; at the size of a zone the earth is flat). */
export function contains(polygon: readonly Corner[], pin: Pin): boolean {
  let inside = false;
  for (const [[ax, ay], [bx, by]] of edgesOf(polygon)) {
    const crossesLatitude = ay > pin.lat !== by > pin.lat;
    if (crossesLatitude && pin.lng < ((bx - ax) * (pin.lat - ay)) / (by - ay) + ax) {
      inside = !inside;
    }
  }
  return inside;
}

/** Whether a polygon's outline crosses or touches itself: inside and outside could not be told apart. */
export function crossesItself(polygon: readonly Corner[]): boolean {
  const edges = edgesOf(polygon);
  return edges.some((edge, index) =>
    edges.slice(index + 1).some((other, distance) => {
      const next = distance === 0;
      const previous = index === 0 && index + 1 + distance === edges.length - 1;
      if (next) return foldsBack(edge[0], edge[1], other[1]);
      if (previous) return foldsBack(other[0], other[1], edge[1]);
      return meet(edge, other);
    }),
  );
}

/** Area in square metres, good to a percent at Uzbekistan's latitudes. */
export function areaOf(polygon: readonly Corner[]): number {
  const [first] = polygon;
  if (!first) return 0;
  const eastwards = METRES_PER_DEGREE * Math.cos((middleLatitude(polygon) * Math.PI) / 180);
  const doubled = edgesOf(polygon).reduce(
    (sum, [[ax, ay], [bx, by]]) =>
      sum + (ax - first[0]) * (by - first[1]) - (bx - first[0]) * (ay - first[1]),
    0,
  );
  return (Math.abs(doubled) / 2) * eastwards * METRES_PER_DEGREE;
}

function middleLatitude(polygon: readonly Corner[]): number {
  const latitudes = polygon.map(([, latitude]) => latitude);
  return (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
}

type Edge = [Corner, Corner];

function edgesOf(polygon: readonly Corner[]): Edge[] {
  return polygon.map((corner, index) => [corner, polygon[(index + 1) % polygon.length]!]);
}

function meet([a, b]: Edge, [c, d]: Edge): boolean {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (abc !== abd && cda !== cdb) return true;
  return (
    (abc === 0 && onEdge([a, b], c)) ||
    (abd === 0 && onEdge([a, b], d)) ||
    (cda === 0 && onEdge([c, d], a)) ||
    (cdb === 0 && onEdge([c, d], b))
  );
}

/** Two edges that share a corner meet elsewhere only when the second runs back over the first. */
function foldsBack(a: Corner, corner: Corner, b: Corner): boolean {
  const along = (a[0] - corner[0]) * (b[0] - corner[0]) + (a[1] - corner[1]) * (b[1] - corner[1]);
  return turn(a, corner, b) === 0 && along >= 0;
}

function turn(a: Corner, b: Corner, c: Corner): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

/** Of a corner on the edge's line. */
function onEdge([a, b]: Edge, c: Corner): boolean {
  const between = (low: number, value: number, high: number) =>
    Math.min(low, high) <= value && value <= Math.max(low, high);
  return between(a[0], c[0], b[0]) && between(a[1], c[1], b[1]);
}
