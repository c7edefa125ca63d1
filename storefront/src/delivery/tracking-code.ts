/**
 * What somebody typed as a tracking code: any case, spaces and dashes, O for 0, I and L for 1. Null when it cannot be one:
 * eight characters of Crockford's base 32.
 */
export function readTrackingCode(typed: string): string | null {
  const read = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(read) ? read : null;
}
