/** Streams that one process keeps open, all together and for one network: mobile operators put many behind one address. */
const MOST = 2_000;
const MOST_OF_NETWORK = 60;

const open = new Map<string, number>();
let all = 0;

/** Takes a place for a stream. @returns gives it back, or null when there is none */
export function takePlace(network: string): (() => void) | null {
  const own = open.get(network) ?? 0;
  if (all >= MOST || own >= MOST_OF_NETWORK) {
    return null;
  }
  all += 1;
  open.set(network, own + 1);
  return () => {
    all -= 1;
    const left = (open.get(network) ?? 1) - 1;
    if (left > 0) {
      open.set(network, left);
    } else {
      open.delete(network);
    }
  };
}
