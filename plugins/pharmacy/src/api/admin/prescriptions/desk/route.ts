import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Profile } from "../../../../compliance/profiles";
import type { Pharmacist } from "../../../../modules/prescription/pharmacist-book";
import { prescriptionsOf } from "../../../../prescription/prescriptions-of";
import { answering } from "../../../answer-prescription";

export type DeskAnswer = {
  user_id: string;
  /** Null for staff who are no pharmacists. */
  role: Pharmacist["role"] | null;
  lease_minutes: number;
  profile: Profile;
  /** False: no secret is set, and no prescription is taken. */
  is_on: boolean;
  /** Who reviews, and who did, by user. */
  names: Record<string, string>;
};

/** What the screens of the desk have to know of whoever sits at it. */
export const GET = answering<unknown, DeskAnswer>(async (req, res) => {
  const { options, pharmacists } = prescriptionsOf(req.scope);
  const connection = req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const user_id = req.auth_context.actor_id;
  const [own, { rows }] = await Promise.all([
    pharmacists.find(user_id),
    connection.raw<{ rows: { id: string; name: string }[] }>(
      `select u.id, coalesce(nullif(trim(concat_ws(' ', u.first_name, u.last_name)), ''), u.email) as name
       from "user" u where u.id = ? or u.id in (select user_id from pharmacist)`,
      [user_id],
    ),
  ]);
  res.json({
    user_id,
    role: own?.role ?? null,
    lease_minutes: options.leaseMinutes,
    profile: options.profile,
    is_on: Boolean(options.prescriptionSecret),
    names: Object.fromEntries(rows.map(({ id, name }) => [id, name])),
  });
});
