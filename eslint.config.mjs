import medusa from "@medusajs/eslint-plugin";
import prettier from "eslint-config-prettier";
import astro from "eslint-plugin-astro";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const BACKEND = ["medusa-config.ts", "src/**/*.{ts,tsx}", "plugins/*/src/**/*.{ts,tsx}"];

export default defineConfig(
  globalIgnores(["**/.*/**", "**/dist/**", "**/node_modules/**"]),
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  { files: BACKEND, extends: [backendRules()] },
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    // Only a request or a workflow turns an error into an HTTP status; pure code throws plain ones.
    files: ["**/*.ts"],
    ignores: ["**/api/**/route.ts", "**/workflows/**"],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  {
    // Payment providers count in tiyin, and their plugins speak as they do.
    files: ["plugins/payment-*/**/*.ts"],
    rules: { "@medusajs/prices-in-major-units": "off" },
  },
  {
    // Tariffs are in so'm, and thousands of them are a small price.
    files: ["plugins/{courier,fulfillment-uz}/**/*.{ts,tsx}"],
    rules: { "@medusajs/prices-in-major-units": "off" },
  },
  { files: ["jest.config.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  prettier,
);

/** Medusa's own rules; its list of ignored folders is left out, for it would hide every test from every other rule. */
function backendRules() {
  return medusa.configs.recommended.filter((part) => !isIgnoreList(part));
}

function isIgnoreList(part) {
  return Object.keys(part).every((key) => key === "ignores" || key === "name");
}
