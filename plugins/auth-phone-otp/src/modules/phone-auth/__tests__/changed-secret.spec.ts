import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { buildPhoneAuth, openPhoneAuthDatabase } from "./phone-auth-database";

const NEW = { secret: "another secret of many characters" };
const PREVIOUS = { ...NEW, previousSecret: "a secret of thirty-two characters" };

let connection: Knex;
let warnings: string[];

beforeAll(async () => {
  connection = await openPhoneAuthDatabase();
});
afterAll(() => connection.destroy());
beforeEach(async () => {
  await connection("customer").delete();
  await connection("phone_auth_account").delete();
  warnings = [];
});

/** An account of a verified number, and what the profile says meanwhile. */
async function account(customer_id: string, verified: string, profile = `+${verified}`) {
  await connection("customer").insert({ id: customer_id, phone: profile });
  await buildPhoneAuth(connection).accounts.add(customer_id, verified);
}

const ownerWith = async (options: object, phone: string) =>
  (await buildPhoneAuth(connection, options, warnings).accounts.byPhone(phone))?.customer_id;

const [ONE, TWO, THREE] = ["998901111111", "998902222222", "998903333333"];

it.each([
  ["previous", PREVIOUS],
  ["unknown", NEW],
])(
  "finds accounts again whose secret is %s, however staff wrote the number",
  async (_, options) => {
    await account("cus_1", ONE, "90 111 11 11");
    await account("cus_2", TWO);
    expect(await ownerWith(options, ONE)).toBe("cus_1");
    expect(await ownerWith(options, TWO)).toBe("cus_2");
    expect(warnings).toEqual([]);
  },
);

it("does not hand an account to a number that staff wrote into the profile", async () => {
  await account("cus_1", ONE, `+${THREE}`);
  await account("cus_2", TWO);
  expect(await ownerWith(PREVIOUS, THREE)).toBeUndefined();
  expect(await ownerWith(PREVIOUS, TWO)).toBe("cus_2");
  expect(warnings[0]).toContain("1 accounts have not followed");
});

it("locks nobody out because two profiles have one number", async () => {
  await account("cus_1", ONE);
  await account("cus_2", TWO, `+${ONE}`);
  await account("cus_3", THREE);
  expect(await ownerWith(NEW, THREE)).toBe("cus_3");
  expect(await ownerWith(NEW, ONE)).toBeUndefined();
  expect(warnings[0]).toContain("2 accounts have not followed");
  expect(await ownerWith(PREVIOUS, ONE)).toBe("cus_1");
});

it("leaves a number to whoever has signed in with it since", async () => {
  await account("cus_1", ONE, `+${TWO}`);
  await connection("customer").insert({ id: "cus_new", phone: `+${TWO}` });
  await buildPhoneAuth(connection, NEW).accounts.add("cus_new", TWO);
  expect(await ownerWith(NEW, TWO)).toBe("cus_new");
});

it("moves thousands in few statements", async () => {
  const phones = Array.from({ length: 1200 }, (_, i) => `99891${String(i).padStart(7, "0")}`);
  const { keys } = buildPhoneAuth(connection);
  await connection("customer").insert(phones.map((phone, i) => ({ id: `cus_${i}`, phone })));
  await connection("phone_auth_account").insert(
    phones.map((phone, i) => ({
      ...{ customer_id: `cus_${i}`, key_id: keys.fingerprint },
      phone_digest: keys.mac("phone", phone),
    })),
  );
  const statements: string[] = [];
  connection.on("query", ({ sql }: { sql: string }) => statements.push(sql));
  expect(await ownerWith(PREVIOUS, phones[1199]!)).toBe("cus_1199");
  connection.removeAllListeners("query");
  expect(statements.filter((sql) => sql.startsWith("update"))).toHaveLength(3);
});
