import { gzipSync } from "node:zlib";

/** A script a page loads: its address and what it weighs on the wire, gzip bytes. */
export type PageScript = { url: string; bytes: number };

/**
 * Every script of a page: elements, module preloads, the modules of Astro's islands, and all that these import,
 * statically or later. Inline code counts too; data blocks such as JSON-LD do not.
 */
export async function scriptsOf(page: URL, html: string): Promise<PageScript[]> {
  const weighed = new Map<string, PageScript>();
  const waiting = addressesIn(html).map((address) => new URL(address, page));
  for (let url = waiting.pop(); url; url = waiting.pop()) {
    if (weighed.has(url.href)) {
      continue;
    }
    const code = await fetchCode(url);
    weighed.set(url.href, { url: url.href, bytes: gzipSync(code).byteLength });
    waiting.push(...importsIn(code).map((specifier) => new URL(specifier, url)));
  }
  return [...weighed.values(), ...inlineCode(html)];
}

async function fetchCode(url: URL): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) {
    throw new Error(`${url.href} answers ${answer.status}`);
  }
  return answer.text();
}

/** Addresses of scripts in a page's markup, as written there. */
export function addressesIn(html: string): string[] {
  const patterns = [
    /<script\b[^>]*\bsrc="([^"]+)"/g,
    /<link\b(?=[^>]*\brel="modulepreload")[^>]*\bhref="([^"]+)"/g,
    /\b(?:component-url|renderer-url|before-hydration-url)="([^"]+)"/g,
  ];
  return patterns.flatMap((pattern) =>
    [...html.matchAll(pattern)].map(([, address = ""]) => address),
  );
}

/** What a built module imports from its own site. */
export function importsIn(code: string): string[] {
  const pattern = /(?:\bfrom|\bimport)\s*\(?\s*["'`]((?:\.{0,2}\/)[^"'`]+)["'`]/g;
  return [...code.matchAll(pattern)].map(([, specifier = ""]) => specifier);
}

function inlineCode(html: string): PageScript[] {
  const blocks = [...html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)];
  return blocks
    .filter(
      ([, attributes = "", code = ""]) =>
        code.trim() !== "" && !/\btype="application\//.test(attributes),
    )
    .map(([, , code = ""]) => ({ url: "inline", bytes: gzipSync(code).byteLength }));
}
