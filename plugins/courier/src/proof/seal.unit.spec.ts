import { seal, unseal } from "./seal";

const SECRET = "a secret of thirty-two characters";
const picture = Buffer.from("a picture of a parcel at a door, with enough bytes to be found again");

it("gives back what was sealed, and shows nothing of it", () => {
  const sealed = seal(SECRET, "prf_1", picture);
  expect(unseal(SECRET, "prf_1", sealed)).toEqual(picture);
  expect(sealed.includes(picture.subarray(0, 12))).toBe(false);
  expect(seal(SECRET, "prf_1", picture).equals(sealed)).toBe(false);
});

it.each([
  ["another id", "prf_2", SECRET, (file: Buffer) => file],
  ["another secret", "prf_1", "another secret of thirty-two chars", (file: Buffer) => file],
  ["a cut file", "prf_1", SECRET, (file: Buffer) => file.subarray(0, -1)],
  ["an empty file", "prf_1", SECRET, () => Buffer.alloc(0)],
  [
    "one flipped bit",
    "prf_1",
    SECRET,
    (file: Buffer) => Buffer.concat([file.subarray(0, -1), Buffer.from([file.at(-1)! ^ 1])]),
  ],
])("does not open with %s", (_, id, secret, changed) => {
  expect(() => unseal(secret, id, changed(seal(SECRET, "prf_1", picture)))).toThrow();
});
