import type { MedusaResponse } from "@medusajs/framework/http";

/** A picture that nobody keeps, embeds elsewhere or runs anything of. */
export function sendPage(res: MedusaResponse, jpeg: Buffer): void {
  res.setHeader("Cache-Control", "no-store");
  res.setHeader("Content-Type", "image/jpeg");
  res.setHeader("Content-Disposition", "inline");
  res.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
  res.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  res.setHeader("Referrer-Policy", "no-referrer");
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.send(jpeg);
}
