/** `+99890123` as `+998 90 123`: groups of an Uzbek number as far as it is typed; other numbers stay as typed. */
export function formatTyped(typed: string): string {
  const digits = typed.replace(/\D/g, "");
  if (!digits.startsWith("998")) return typed;
  const groups = [
    digits.slice(0, 3),
    digits.slice(3, 5),
    digits.slice(5, 8),
    digits.slice(8, 10),
    digits.slice(10, 12),
  ];
  return `+${groups.filter(Boolean).join(" ")}`;
}
