import { useEffect, useRef, useState } from "preact/hooks";
import { ask } from "./api";
import { ASK_EVERY, EVERY, isDue, isFresh } from "./position-pace";
import type { ActionBody } from "./wire";

const REMEMBERED = "courier-position";
type Here = NonNullable<ActionBody["position"]> & { at: number };

/**
 * Where the courier is: sent while something is on the way and the courier wants it, at most every 10 s, and kept
 * nowhere on the phone.
 */
export function usePosition(onTheWay: boolean) {
  const [choice, setChoice] = useState(() => localStorage.getItem(REMEMBERED));
  const wanted = choice === "on";
  const [denied, setDenied] = useState(false);
  const here = useRef<Here | null>(null);
  const sentAt = useRef<number | null>(null);

  useEffect(() => {
    if (!wanted || !onTheWay || !("geolocation" in navigator)) return;
    /** ms UTC of the position that the server has */
    let heardOf: number | null = null;
    const report = async () => {
      const now = Date.now();
      if (!here.current || !isFresh(now, here.current.at) || !isDue(now, sentAt.current)) return;
      if (here.current.at === heardOf) return;
      sentAt.current = now;
      const { at, ...point } = here.current;
      const answer = await ask("POST", "positions", { ...point, at: new Date(at).toISOString() });
      if (answer.ok) heardOf = at;
    };
    const heard = ({ coords }: GeolocationPosition) => {
      setDenied(false);
      const { latitude: lat, longitude: lng, accuracy } = coords;
      here.current = { lat, lng, accuracy: Math.round(accuracy), at: Date.now() };
      void report();
    };
    const failed = (error: GeolocationPositionError) =>
      setDenied(error.code === error.PERMISSION_DENIED);
    const watchNow = () => {
      const options = { enableHighAccuracy: true, maximumAge: 5000, timeout: ASK_EVERY };
      return navigator.geolocation.watchPosition(heard, failed, options);
    };
    let watch = watchNow();
    let askedAt = Date.now();
    const timer = setInterval(() => {
      const now = Date.now();
      // The server may not have known yet that something is on the way, or the line was away.
      void report();
      // Many phones tell of movement only, but a new question is answered: where somebody stands in a queue.
      if (now - Math.max(askedAt, here.current?.at ?? 0) < ASK_EVERY) return;
      navigator.geolocation.clearWatch(watch);
      watch = watchNow();
      askedAt = now;
    }, EVERY);
    return () => {
      clearInterval(timer);
      navigator.geolocation.clearWatch(watch);
      here.current = null;
    };
  }, [wanted, onTheWay]);

  const choose = (on: boolean) => {
    const chosen = on ? "on" : "off";
    localStorage.setItem(REMEMBERED, chosen);
    setDenied(false);
    setChoice(chosen);
  };
  /** for an action at a door, when it is known */
  const current = (): ActionBody["position"] => {
    if (!here.current || !isFresh(Date.now(), here.current.at)) return undefined;
    const { lat, lng, accuracy } = here.current;
    return { lat, lng, accuracy };
  };
  return { asked: choice !== null, wanted, denied, choose, current };
}
