import { z } from "@medusajs/framework/zod";
import { readOptions } from "./read-options";

const schema = z
  .object({ key: z.string().min(8, "is too short"), port: z.number().default(1) })
  .strict();

it("fills the defaults in, and leaves out what is not set and what is Medusa's own", () => {
  const given = { key: "12345678", port: undefined, database: { clientUrl: "postgres://" } };
  expect(readOptions("@shop/acme", schema, given)).toEqual({ key: "12345678", port: 1 });
});

it("names the plugin and everything that is wrong, and repeats no value", () => {
  const read = () => readOptions("@shop/acme", schema, { key: "sh0rt", port: "80" });
  expect(read).toThrow(/^@shop\/acme options: key: is too short; port: /);
  expect(read).not.toThrow(/sh0rt/);
});

it("treats no options as empty ones", () => {
  expect(() => readOptions("@shop/acme", schema, undefined)).toThrow("key: ");
});
