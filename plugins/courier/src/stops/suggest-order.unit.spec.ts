import fc from "fast-check";
import { suggestOrder, tourKm, type Stop } from "./suggest-order";

const stop = (id: string, lat: number, lng: number) => ({ id, lat, lng });

/** Tours through real places, entered badly. */
const TOURS: Record<string, { id: string; lat: number; lng: number }[]> = {
  "Tashkent, zigzag": [
    stop("Chorsu", 41.3265, 69.2352),
    stop("Yunusobod", 41.3647, 69.2886),
    stop("Chilonzor", 41.2756, 69.2034),
    stop("Buyuk Ipak Yo'li", 41.3271, 69.3343),
    stop("Novza", 41.2936, 69.2229),
    stop("Amir Temur", 41.3111, 69.2797),
    stop("Sergeli", 41.2226, 69.2198),
  ],
  "Samarkand, there and back": [
    stop("Registon", 39.6547, 66.9758),
    stop("Vokzal", 39.6852, 66.9297),
    stop("Siyob", 39.6624, 66.9793),
    stop("Sogdiana", 39.6836, 66.9176),
    stop("Universitet", 39.6487, 66.9608),
  ],
  "Along one street, backwards": [1, 9, 2, 8, 3, 7, 4, 6, 5].map((n) =>
    stop(String(n), 41.3, 69.2 + n / 100),
  ),
  "Two clusters": [
    stop("a1", 41.3, 69.2),
    stop("b1", 41.4, 69.4),
    stop("a2", 41.301, 69.201),
    stop("b2", 41.401, 69.401),
    stop("a3", 41.302, 69.202),
    stop("b3", 41.402, 69.402),
  ],
};

const pick = (places: { id: string; lat: number; lng: number }[], ids: string[]) =>
  ids.map((id) => places.find((place) => place.id === id)!);

describe("suggested order of stops", () => {
  it.each(Object.entries(TOURS))("%s: shorter than it was entered", (_, places) => {
    const suggested = suggestOrder(places);
    expect([...suggested].sort()).toEqual(places.map(({ id }) => id).sort());
    expect(tourKm(pick(places, suggested))).toBeLessThan(0.8 * tourKm(places));
  });

  it("goes along a street from its one end to the other", () => {
    const places = TOURS["Along one street, backwards"]!;
    expect(suggestOrder(places)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
  });

  it("starts where the courier is", () => {
    const places = [stop("far", 41.4, 69.4), stop("near", 41.3, 69.2)];
    expect(suggestOrder(places, { lat: 41.29, lng: 69.19 })).toEqual(["near", "far"]);
  });

  it("leaves stops without coordinates last, as they were entered", () => {
    const blind = (id: string): Stop => ({ id, lat: null, lng: null });
    expect(suggestOrder([blind("x"), stop("a", 41.3, 69.2), blind("y")])).toEqual(["a", "x", "y"]);
    expect(suggestOrder([])).toEqual([]);
  });

  it("is never worse than the entered order, whatever was entered", () => {
    const place = fc.record({
      lat: fc.double({ min: 37.2, max: 45.5, noNaN: true }),
      lng: fc.double({ min: 56, max: 73, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), fc.option(place), (places, start) => {
        const stops = places.map(({ lat, lng }, index) => stop(String(index), lat, lng));
        const order = pick(stops, suggestOrder(stops, start ?? undefined));
        const from = start ? [start] : [];
        expect(new Set(order).size).toBe(stops.length);
        expect(tourKm([...from, ...order])).toBeLessThanOrEqual(tourKm([...from, ...stops]) + 1e-9);
      }),
      { numRuns: 300 },
    );
  });
});
