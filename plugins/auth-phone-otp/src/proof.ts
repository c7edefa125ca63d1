import { isSame, type Keys } from "./keys";

const LIFE_MS = 30_000;

/**
 * This plugin's word to its own auth provider that a customer has just proved who they are. It never leaves the
 * process, so Medusa's own routes (`/auth/customer/phone-otp`) let nobody in.
 */
export function proofOf(keys: Keys, customer_id: string, now = Date.now()): string {
  const until = String(now + LIFE_MS);
  return [customer_id, until, keys.mac("proof", customer_id, until)].join(".");
}

/** The customer a proof is about; null when it is not one of ours or is old. */
export function customerOfProof(keys: Keys, proof: unknown, now = Date.now()): string | null {
  const [customer_id = "", until = "", mac = ""] =
    typeof proof === "string" ? proof.split(".") : [];
  const isOurs = isSame(mac, keys.mac("proof", customer_id, until));
  return isOurs && now < Number(until) ? customer_id : null;
}
