import type { Locale } from "../types";
import { escapeHtml } from "./escape";

type Letter = {
  locale: Locale;
  shop: { name: string; url?: string };
  title: string;
  greeting: string | null;
  /** Paragraphs of plain text. */
  paragraphs: string[];
  /** What an unasked-for letter has to say at its foot. */
  footnote: string | null;
};

/** A letter that reads well in any mail program, with no picture and nothing to load. */
export function emailHtml({ locale, shop, title, greeting, paragraphs, footnote }: Letter): string {
  const name = escapeHtml(shop.name);
  const sender = shop.url
    ? `<a href="${escapeHtml(shop.url)}" style="color:#374151">${name}</a>`
    : name;
  const lines = [...(greeting ? [greeting] : []), ...paragraphs].map(
    (text) => `<p style="margin:0 0 16px">${escapeHtml(text).replace(/\n/g, "<br>")}</p>`,
  );
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;background:#f3f4f6;color:#111827;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:24px 16px">
<div style="background:#ffffff;border-radius:12px;padding:24px">
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.3">${escapeHtml(title)}</h1>
${lines.join("\n")}
</div>
<p style="margin:16px 8px 0;color:#6b7280;font-size:13px">${sender}${footnote ? `<br>${escapeHtml(footnote)}` : ""}</p>
</div>
</body>
</html>`;
}
