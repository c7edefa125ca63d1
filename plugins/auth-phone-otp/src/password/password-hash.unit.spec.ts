import { hashPassword, isPassword } from "./password-hash";

it("knows a password, however its letters are composed, and no other", async () => {
  const stored = await hashPassword("sho\u02bbrva cafe\u0301");
  expect(stored).toMatch(/^scrypt\$32768\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
  expect(await isPassword("sho\u02bbrva caf\u00e9", stored)).toBe(true);
  expect(await isPassword("sho'rva caf\u00e9", stored)).toBe(false);
  expect(await isPassword("", stored)).toBe(false);
});

it("salts", async () => {
  expect(await hashPassword("plov-2026")).not.toBe(await hashPassword("plov-2026"));
});

it("lets nobody in who has no password", async () => {
  expect(await isPassword("", null)).toBe(false);
  expect(await isPassword("plov-2026", null)).toBe(false);
});
