import type { APIRoute } from "astro";
import { fetchPicture } from "../../commerce/fetch-picture";

/** The backend's own pictures through this site: SVG as it is, photographs resized to `?w=` and turned into WebP. */
export const GET: APIRoute = async ({ params, url }) => {
  const picture = await fetchPicture(params.path ?? "", Number(url.searchParams.get("w")));
  if (!picture) return new Response(null, { status: 404 });
  return new Response(picture.body, {
    headers: {
      "Content-Type": picture.type,
      // Medusa gives every uploaded file a name of its own, so an address never changes its picture.
      "Cache-Control": "public, max-age=31536000, immutable",
      // An SVG opened by itself may run nothing.
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  });
};
