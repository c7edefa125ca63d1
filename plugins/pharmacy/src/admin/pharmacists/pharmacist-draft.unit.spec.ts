import { bodyOf, draftOf } from "./pharmacist-draft";

const buildDraft = (more: Partial<ReturnType<typeof draftOf>> = {}) => ({
  ...draftOf(null),
  user_id: "user_1",
  licence_no: "AA-1234",
  phone: "90 123-45-67",
  ...more,
});

it.each([
  [{}, { licence_no: "AA-1234", phone: "+998901234567", customer_id: null }],
  [{ licence_no: "  AA-1 " }, { licence_no: "AA-1" }],
  [{ customer_id: " cus_1 " }, { customer_id: "cus_1" }],
])("%j is sent as %j", (more, sent) => {
  expect(bodyOf(buildDraft(more))).toMatchObject(sent);
});

it.each([
  [{ user_id: "" }],
  [{ licence_no: "" }],
  [{ licence_no: " A " }],
  [{ phone: "" }],
  [{ phone: "+7 900" }],
])("%j is not enough", (more) => {
  expect(bodyOf(buildDraft(more))).toBeNull();
});

it("comes back as it was", () => {
  const pharmacist = {
    user_id: "user_1",
    role: "senior" as const,
    licence_no: "AA-1234",
    is_active: false,
    phone: "+998901234567",
    customer_id: "cus_1",
  };
  expect(bodyOf(draftOf(pharmacist))).toEqual(pharmacist);
});
