import type { Tokens } from "./tokens";

/** How long a renewed pair is handed to requests that still carry the old token, ms. */
const KEPT = 10_000;

/**
 * Renews each refresh token once however many requests of one browser ask at the same time, and gives late ones the same
 * successor: a rotated token that is shown again looks stolen.
 */
export function renewal(ask: (refresh: string) => Promise<Tokens>) {
  const running = new Map<string, Promise<Tokens>>();
  return (refresh: string): Promise<Tokens> => {
    const known = running.get(refresh);
    if (known) return known;
    const asked = ask(refresh);
    running.set(refresh, asked);
    asked.then(
      () => void setTimeout(() => running.delete(refresh), KEPT).unref(),
      () => void running.delete(refresh),
    );
    return asked;
  };
}
