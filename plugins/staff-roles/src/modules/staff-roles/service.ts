import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import {
  ContainerRegistrationKeys,
  generateEntityId,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils";
import type { Area } from "../../access/area";
import type { Role } from "../../access/role";
import StaffRole from "./models/staff-role";
import { readAreas } from "./options";

/** Keeps who has which role. */
export default class StaffRolesService extends MedusaService({ StaffRole }) {
  readonly areas: readonly Area[];
  private readonly connection: Knex;

  constructor(injected: { [ContainerRegistrationKeys.PG_CONNECTION]: Knex }, options?: unknown) {
    super(injected);
    this.connection = injected[ContainerRegistrationKeys.PG_CONNECTION];
    this.areas = readAreas(options);
  }

  /** The role of a member of staff. As long as nobody is the owner everybody is one, as in a Medusa without roles. */
  async roleOf(user_id: string): Promise<Role | null> {
    const { rows } = await this.connection.raw<{ rows: { role: Role | null; owned: boolean }[] }>(
      `select (select role from staff_role where user_id = ? and deleted_at is null) as role,
         exists (select 1 from staff_role where role = 'owner' and deleted_at is null) as owned`,
      [user_id],
    );
    const { role, owned } = rows[0]!;
    return owned ? role : "owner";
  }

  /** Whether the shop has an owner yet. */
  async isOwned(): Promise<boolean> {
    const [owner] = await this.listStaffRoles({ role: "owner" }, { take: 1 });
    return owner !== undefined;
  }

  /**
   * Gives a role, or takes it (null). Whoever gives the first role of a shop becomes its owner; only its first member of
   * staff may, or anybody invited could lock the others out.
   *
   * @param founder the first member of staff of the shop
   * @throws MedusaError NOT_ALLOWED when the shop would be left without an owner, or another than the founder begins
   */
  async give(user_id: string, role: Role | null, given_by: string, founder: string): Promise<void> {
    await this.connection.transaction(async (trx) => {
      // Two owners that take each other's role at once must not both succeed.
      await trx.raw("lock table staff_role in share row exclusive mode");
      const { rows } = await trx.raw<{ rows: { user_id: string }[] }>(
        "select user_id from staff_role where role = 'owner' and deleted_at is null",
      );
      const owners = rows.map((row) => row.user_id);
      if (owners.length === 0 && given_by !== founder) {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          "The first role is given by whoever opened the shop",
          "not_founder",
        );
      }
      if (owners.length === 0 && given_by !== user_id) {
        await write(trx, given_by, "owner", given_by);
      } else if (role !== "owner" && !owners.some((owner) => owner !== user_id)) {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          "The shop needs an owner: make somebody else the owner first",
          "last_owner",
        );
      }
      await write(trx, user_id, role, given_by);
    });
  }

  /**
   * Forgets the role of somebody who is gone. The role of an owner who was the last stays, so that the shop stays closed
   * instead of open to everybody.
   */
  async forget(user_id: string): Promise<void> {
    await this.connection.transaction(async (trx) => {
      await trx.raw("lock table staff_role in share row exclusive mode");
      await trx.raw(
        `delete from staff_role where user_id = ? and (role <> 'owner' or exists (
           select 1 from staff_role other where other.role = 'owner' and other.user_id <> ?
             and other.deleted_at is null))`,
        [user_id, user_id],
      );
    });
  }
}

async function write(trx: Knex.Transaction, user_id: string, role: Role | null, given_by: string) {
  await trx.raw("delete from staff_role where user_id = ?", [user_id]);
  if (role) {
    await trx.raw("insert into staff_role (id, user_id, role, given_by) values (?, ?, ?, ?)", [
      generateEntityId(undefined, "strole"),
      user_id,
      role,
      given_by,
    ]);
  }
}
