/** ms as `29:05`, or `1:02:03` from an hour up. */
export function formatLeft(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const pad = (part: number) => String(part).padStart(2, "0");
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}
