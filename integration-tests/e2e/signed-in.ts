import { PhoneEmulator } from "./phone-emulator";

/**
 * Signs a number in as a browser without scripts does, and returns its cookies for a `cookie` header.
 * @param phone 998901234567
 */
export async function signedInCookies(
  shop: { storefront: string; emulator: string },
  phone: string,
): Promise<string> {
  const phones = new PhoneEmulator(shop.emulator);
  const jar = new Map<string, string>();
  const known = (await phones.texts(phone)).length;
  await post("/sign-in", { phone });
  await post("/sign-in/code", { action: "confirm", code: await phones.codeAfter(phone, known) });
  return cookies();

  async function post(path: string, form: Record<string, string>): Promise<void> {
    const answer = await fetch(new URL(path, shop.storefront), {
      method: "POST",
      body: new URLSearchParams(form),
      headers: { cookie: cookies(), origin: new URL(shop.storefront).origin },
      redirect: "manual",
    });
    expect([path, answer.status]).toEqual([path, 303]);
    for (const one of answer.headers.getSetCookie()) {
      const [pair = ""] = one.split(";");
      const [name = "", value = ""] = pair.split("=");
      jar.set(name, value);
    }
  }

  function cookies(): string {
    return [...jar].map((pair) => pair.join("=")).join("; ");
  }
}
