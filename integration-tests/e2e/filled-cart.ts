/** A shopper without a browser: forms are posted as a browser without scripts posts them. */
export type Shopper = {
  cookie: string;
  /** first step of checkout */
  giveAddress(): Promise<void>;
  /** second step, cash on delivery; returns the path of the order's page */
  order(): Promise<string>;
};

/**
 * Puts the first product that can be bought straight from the search into a new cart.
 * @param signedIn cookies of a shopper who is signed in
 */
export async function fillCart(storefront: string, signedIn = ""): Promise<Shopper> {
  const list = await (await fetch(new URL("/search?q=choy", storefront))).text();
  const added = await addFirst(
    [...list.matchAll(/name="variant" value="(variant_\w+)"/g)].map((one) => one[1] ?? ""),
  );
  const fresh = added.headers.getSetCookie().map((one) => one.split(";")[0]);
  const cookie = [...(signedIn ? [signedIn] : []), ...fresh].join("; ");

  return {
    cookie,
    async giveAddress() {
      const form = await page("/checkout");
      const district = only(form, /<option value="(\d{4,10})"/);
      const contact = {
        name: "Dilnoza Karimova",
        phone: "901234567",
        street: "Navoiy 1",
        district,
      };
      const answer = await post("/checkout", contact, cookie);
      expect(answer.headers.get("location")).toBe("/checkout/delivery");
    },
    async order() {
      const form = await page("/checkout/delivery");
      const shipping = only(form, /name="shipping" value="(so_\w+)"/);
      // The first way to deliver and pay, with the sums that the page shows for them.
      const fields = ["parcels", "seen", `price.${shipping}`, `withCash.${shipping}`];
      const shown = fields.map((name) => [name, only(form, fieldOf(name))]);
      const answer = await post(
        "/checkout/delivery",
        { shipping, payment: "pp_system_default", ...Object.fromEntries(shown) },
        cookie,
      );
      return only(answer.headers.get("location") ?? "", /^(\/order\/order_\w+)$/);
    },
  };

  /** What others have bought up in the meantime is passed over. */
  async function addFirst(variants: string[]): Promise<Response> {
    for (const variant of variants) {
      const answer = await post("/cart/add", { variant, back: "/" }, signedIn);
      if (answer.headers.get("location")?.endsWith("flash=added")) return answer;
    }
    throw new Error(`None of ${variants.length} products could be bought`);
  }

  async function page(path: string): Promise<string> {
    return (await fetch(new URL(path, storefront), { headers: { cookie } })).text();
  }

  async function post(
    path: string,
    form: Record<string, string>,
    cookies: string,
  ): Promise<Response> {
    return fetch(new URL(path, storefront), {
      method: "POST",
      body: new URLSearchParams(form),
      headers: { cookie: cookies, origin: new URL(storefront).origin },
      redirect: "manual",
    });
  }
}

const fieldOf = (name: string) => new RegExp(`name="${name.replace(".", "\\.")}" value="([^"]*)"`);

function only(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (!found) {
    throw new Error(`Nothing like ${pattern} in: ${text.slice(0, 200)}`);
  }
  return found;
}
