import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { buildPhoneAuth, openPhoneAuthDatabase } from "./phone-auth-database";

const NAME = "IDX_phone_auth_order_address_phone";

let connection: Knex;

beforeAll(async () => {
  connection = await openPhoneAuthDatabase();
});
afterAll(() => connection.destroy());

const isValid = async (): Promise<boolean | undefined> =>
  (
    await connection.raw("select indisvalid from pg_index where indexrelid = to_regclass(?)", [
      `"${NAME}"`,
    ])
  ).rows[0]?.indisvalid;

const make = () => buildPhoneAuth(connection).guestOrderIndex.make();

it("is made where it is not, by several processes at once", async () => {
  await connection.raw(`drop index "${NAME}"`);
  await Promise.all([make(), make(), make()]);
  expect(await isValid()).toBe(true);
});

it("is made anew when it was interrupted", async () => {
  await connection.raw("update pg_index set indisvalid = false where indexrelid = to_regclass(?)", [
    `"${NAME}"`,
  ]);
  await make();
  expect(await isValid()).toBe(true);
});

it("is left out where Medusa has no orders yet", async () => {
  await connection.raw("drop table order_address");
  await make();
  expect(await isValid()).toBeUndefined();
});
