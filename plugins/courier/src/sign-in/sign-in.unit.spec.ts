import type { MedusaContainer } from "@medusajs/framework/types";
import type { Refusal } from "./refusal";
import { openSession } from "./session-token";
import { askSignInCode, signInByCode, signInByLink } from "./sign-in";

const SECRET = "a secret of thirty-two characters";
const bekzod = {
  id: "cour_1",
  name: "Bekzod",
  phone: "+998901234567",
  is_active: true,
  session_version: 4,
  zones: [],
  vehicle: "bicycle" as const,
};

function buildScope({ codes = "phone_auth" as string | undefined, more = {} } = {}) {
  const asked: { is_listed: boolean; purpose: string }[] = [];
  const couriers = [bekzod, { ...bekzod, id: "cour_2", phone: "+998907654321", is_active: false }];
  const known: Record<string, unknown> = {
    courier: {
      options: { secret: SECRET, codes },
      couriers: {
        find: async (by: { phone?: string; id?: string }) =>
          couriers.find(({ phone, id }) => phone === by.phone || id === by.id) ?? null,
      },
      links: {
        take: async (token: string) => (token === "good" ? { courier_id: "cour_1" } : null),
      },
    },
    phone_auth: {
      askCode: async (_: unknown, asking: (typeof asked)[number]) => {
        asked.push(asking);
        return { sent: { resend_after: 60 } };
      },
      checkCode: async (_: unknown, { phone }: { phone: string }) => ({ phone }),
      ...more,
    },
  };
  const scope = { resolve: (name: string) => known[name] } as unknown as MedusaContainer;
  return { scope, asked };
}

const asking = (phone: string) => ({ phone, address: "203.0.113.9", language: "ru" });

it.each([
  ["+998 90 123-45-67", true],
  ["901234567", true],
  ["+998935550000", false],
  // Does not work any more.
  ["+998907654321", false],
])("asks for a code to %s alike, and says whether it may be sent: %s", async (phone, is_listed) => {
  const { scope, asked } = buildScope();
  expect(await askSignInCode(scope, asking(phone))).toBe(60);
  expect(asked).toMatchObject([{ is_listed, purpose: "courier" }]);
});

it("lets a courier in by a code or a link, into the session of now", async () => {
  const { scope } = buildScope();
  const byCode = await signInByCode(scope, { ...asking("998901234567"), code: "1234" });
  const byLink = await signInByLink(scope, "good");
  for (const { access_token, courier } of [byCode, byLink]) {
    expect(courier).toEqual({
      id: "cour_1",
      name: "Bekzod",
      phone: "+998901234567",
      vehicle: "bicycle",
    });
    expect(openSession(SECRET, `Bearer ${access_token}`, Date.now())).toEqual({
      courier_id: "cour_1",
      version: 4,
    });
  }
});

it("lets nobody in by a used link, nor who is not or no more a courier", async () => {
  const { scope } = buildScope();
  await expect(signInByLink(scope, "used")).rejects.toMatchObject({ code: "sign_in_wrong" });
  for (const phone of ["998935550000", "998907654321"]) {
    const guess = { ...asking(phone), code: "1234" };
    await expect(signInByCode(scope, guess)).rejects.toMatchObject({ code: "sign_in_wrong" });
  }
});

it("hands on what the module of codes refuses", async () => {
  const refused = { refused: { status: 429, body: { code: "too_many_requests", retry_after: 9 } } };
  const { scope } = buildScope({ more: { askCode: async () => refused } });
  const refusal = await askSignInCode(scope, asking("901234567")).catch((e: Refusal) => e);
  expect(refusal).toMatchObject(refused.refused);
});

it.each([
  ["none is named", undefined],
  ["the module is not there", "other"],
])("knows links alone when %s", async (_, codes) => {
  const { scope } = buildScope({ codes: codes ?? "" });
  await expect(askSignInCode(scope, asking("901234567"))).rejects.toMatchObject({
    code: "link_only",
  });
  expect((await signInByLink(scope, "good")).courier.id).toBe("cour_1");
});
