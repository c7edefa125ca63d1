/** A place to stop at; without coordinates nothing can be said about it. */
export type Stop = { id: string; lat: number | null; lng: number | null };

type Place = { id: string; lat: number; lng: number };

const EARTH_KM = 6371;

/**
 * An order in which to visit the stops, by nearest insertion: the stop nearest to those already in the tour goes where it
 * lengthens it least. Never longer than the entered order; stops without coordinates stay last, in the entered order.
 *
 * @param stops in the entered order; the first is where the tour starts when `start` is not given
 */
export function suggestOrder(
  stops: readonly Stop[],
  start?: { lat: number; lng: number },
): string[] {
  const known = stops.filter(isPlace);
  const unknown = stops.filter((stop) => !isPlace(stop));
  const first: Place[] = start ? [{ id: "", ...start }] : known.slice(0, 1);
  const entered = start ? [...first, ...known] : known;
  const suggested = nearestInsertion(first, known.slice(start ? 0 : 1));
  const better = tourKm(suggested) < tourKm(entered) ? suggested : entered;
  return [...better.slice(start ? 1 : 0), ...unknown].map(({ id }) => id);
}

/** Kilometres from the first to the last, as the crow flies. */
export function tourKm(places: readonly { lat: number; lng: number }[]): number {
  return places.slice(1).reduce((sum, place, index) => sum + distanceKm(places[index]!, place), 0);
}

function nearestInsertion(tour: Place[], rest: Place[]): Place[] {
  const left = [...rest];
  const made = [...tour];
  while (left.length > 0) {
    const next = left.splice(nearestTo(made, left), 1)[0]!;
    made.splice(cheapestPosition(made, next), 0, next);
  }
  return made;
}

/** Index of the stop that is nearest to any stop of the tour. */
function nearestTo(tour: Place[], left: Place[]): number {
  const far = left.map((place) => Math.min(...tour.map((one) => distanceKm(one, place))));
  return far.indexOf(Math.min(...far));
}

/** The tour keeps its first stop and may end anywhere. */
function cheapestPosition(tour: Place[], place: Place): number {
  let best = { at: tour.length, cost: distanceKm(tour.at(-1)!, place) };
  for (let at = 1; at < tour.length; at++) {
    const [before, after] = [tour[at - 1]!, tour[at]!];
    const cost = distanceKm(before, place) + distanceKm(place, after) - distanceKm(before, after);
    if (cost < best.cost) {
      best = { at, cost };
    }
  }
  return best.at;
}

/** Great circle, kilometres. */
function distanceKm(a: { lat: number; lng: number }, b: { lat: number; lng: number }): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const h =
    Math.sin(rad(b.lat - a.lat) / 2) ** 2 +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lng - a.lng) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

const isPlace = (stop: Stop): stop is Place => stop.lat !== null && stop.lng !== null;
