import { readProfile, readProfileInput } from "./profile-form";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

it("reads what was typed, and keeps the language of the page when the form names no other", () => {
  expect(
    readProfileInput(form({ name: " Aziza ", email: " a@example.uz ", locale: "xx" }), "ru"),
  ).toEqual({
    name: "Aziza",
    email: "a@example.uz",
    locale: "ru",
  });
});

it.each([
  [{ name: "", email: "" }, undefined],
  [{ name: "Aziza Karimova", email: "a@example.uz" }, undefined],
  [{ name: "A", email: "" }, { name: "error.name" }],
  [{ name: "", email: "aziza" }, { email: "error.email" }],
])("%j has the mistakes %j", (fields, errors) => {
  expect(readProfile({ ...fields, locale: "uz" }).errors).toEqual(errors);
});
