import type { APIRoute } from "astro";

/** Lets the browser fetch a browsing page when a finger or a pointer is about to open it: speed without a script. */
const rules = {
  prefetch: [
    {
      where: {
        and: [
          { href_matches: "/*" },
          {
            not: {
              href_matches: [
                "/cart*",
                "/*/cart*",
                "/checkout*",
                "/*/checkout*",
                "/order/*",
                "/*/order/*",
                "/account*",
                "/*/account*",
                "/prescription/new*",
                "/*/prescription/new*",
                "/sign-*",
                "/*/sign-*",
                "/media/*",
              ],
            },
          },
        ],
      },
      eagerness: "moderate",
    },
  ],
};

export const GET: APIRoute = () =>
  new Response(JSON.stringify(rules), {
    headers: {
      "Content-Type": "application/speculationrules+json",
      "Cache-Control": "public, max-age=86400",
    },
  });
