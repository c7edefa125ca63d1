import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { isSame, type Keys } from "../../keys";
import { writtenPhone, type Phone } from "../../phone/uzbek-mobile";

/** An account whose digest was made with another secret, and the number in its customer's profile. */
export type OldAccount = {
  customer_id: string;
  phone_digest: string;
  key_id: string;
  phone: string | null;
};

/** `left`: accounts that nobody can be signed in to by their number until it is cleared whose it is. */
export type Followed = { moved: number; left: number };

const AT_ONCE = 500;

/**
 * Which accounts follow the new secret, and by which number. Made with the previous secret, a digest proves that the
 * number in the profile is the verified one. Made with an unknown secret it proves nothing, so the profile is believed
 * unless two have the same number.
 */
export function accountsToMove(
  accounts: OldAccount[],
  previous: Keys | null,
): { customer_id: string; phone: Phone }[] {
  const read = accounts.map((account) => ({ ...account, phone: writtenPhone(account.phone) }));
  const owners = new Map<Phone, number>();
  for (const { phone } of read) {
    owners.set(phone, (owners.get(phone) ?? 0) + 1);
  }
  return read.filter(({ phone, phone_digest, key_id }) => {
    if (phone === "") {
      return false;
    }
    return previous?.fingerprint === key_id
      ? isSame(previous.mac("phone", phone), phone_digest)
      : owners.get(phone) === 1;
  });
}

/** Makes the digests of numbers anew after the secret was changed, many in a statement. Done again it changes nothing. */
export async function followSecret(
  knex: Knex,
  keys: Keys,
  previous: Keys | null,
): Promise<Followed> {
  const old: OldAccount[] = await knex("phone_auth_account as a")
    .join("customer as c", "c.id", "a.customer_id")
    .whereNot("a.key_id", keys.fingerprint)
    .whereNull("c.deleted_at")
    .select("a.customer_id", "a.phone_digest", "a.key_id", "c.phone");
  const toMove = accountsToMove(old, previous);
  let moved = 0;
  for (let from = 0; from < toMove.length; from += AT_ONCE) {
    const some = toMove.slice(from, from + AT_ONCE);
    // A number that has an account with the new secret already keeps it.
    const { rowCount } = await knex.raw<{ rowCount: number }>(
      `update phone_auth_account a set phone_digest = v.digest, key_id = ?
         from unnest(?::text[], ?::text[]) as v (customer_id, digest)
        where a.customer_id = v.customer_id and a.key_id <> ?
          and not exists (select 1 from phone_auth_account b where b.phone_digest = v.digest)`,
      [
        keys.fingerprint,
        some.map(({ customer_id }) => customer_id),
        some.map(({ phone }) => keys.mac("phone", phone)),
        keys.fingerprint,
      ],
    );
    moved += rowCount;
  }
  return { moved, left: old.length - moved };
}
