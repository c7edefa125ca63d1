const REASONS = [
  "no_address",
  "not_mobile",
  "template_not_approved",
  "provider_down",
  "provider_refused",
  "auth",
  "limit",
  "timeout",
] as const;

/** A reason the dictionary has words for. */
export const knownReason = (reason: string | null): (typeof REASONS)[number] | null =>
  REASONS.find((one) => one === reason) ?? null;
