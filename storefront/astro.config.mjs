import node from "@astrojs/node";
import preact from "@astrojs/preact";
import { defineConfig } from "astro/config";

const port = Number(process.env.STOREFRONT_PORT ?? process.env.PORT ?? 8000);

const building = process.argv.includes("build");

export default defineConfig({
  output: "server",
  // `server.mjs` wraps the built handler: compression, cache headers, graceful stop.
  // It also bounds what a body may weigh, path by path; this is the largest of them, a page of a prescription.
  adapter: node({ mode: "middleware", bodySizeLimit: 11 * 1024 * 1024 }),
  integrations: [preact()],
  server: { port, host: process.env.HOST ?? "127.0.0.1" },
  trailingSlash: "never",
  compressHTML: true,
  devToolbar: { enabled: false },
  session: false,
  build: { inlineStylesheets: "always" },
  // Inline scripts would each need a hash in the policy; files need none.
  vite: {
    build: { assetsInlineLimit: 0 },
    // npm hoists other majors of some of these beside the backend: the build carries its own. sharp has native parts.
    // Unbuilt, Vite cannot carry CommonJS, and `astro dev` runs where npm put things.
    ssr: building ? { noExternal: true, external: ["sharp"] } : {},
  },
  security: {
    // Astro compares Origin with the URL it sees, which behind a TLS proxy is http://. src/commerce/origin.ts does better.
    checkOrigin: false,
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data: https:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ],
    },
  },
});
