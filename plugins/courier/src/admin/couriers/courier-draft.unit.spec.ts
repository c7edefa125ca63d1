import { bodyOf, draftOf, phoneOf } from "./courier-draft";

it.each([
  ["+998 90 123-45-67", "+998901234567"],
  ["998901234567", "+998901234567"],
  ["90 123 45 67", "+998901234567"],
  ["(90) 123-45-67", "+998901234567"],
  ["+998 ", null],
  ["+7 900 123 45 67", null],
  ["+99890123456", null],
  ["abc", null],
])("%j is %p", (typed, phone) => {
  expect(phoneOf(typed)).toBe(phone);
});

it("wants a name and a phone", () => {
  const draft = draftOf(null);
  expect(bodyOf(draft)).toBeNull();
  expect(bodyOf({ ...draft, name: "Botir" })).toBeNull();
  expect(bodyOf({ ...draft, phone: "901234567", name: "   " })).toBeNull();
  expect(bodyOf({ ...draft, name: "  Botir   G'aniyev ", phone: "901234567" })).toEqual({
    name: "Botir G'aniyev",
    phone: "+998901234567",
    vehicle: null,
    zones: [],
    is_active: true,
  });
});
