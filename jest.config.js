const swc = {
  jsc: { parser: { syntax: "typescript", tsx: true, decorators: true }, target: "es2022" },
};

/** One kind of test; `npm run test:<kind>` runs it alone. What each proves: integration-tests/README.md */
const kind = (name, testMatch, more = {}) => ({
  displayName: name,
  rootDir: __dirname,
  testEnvironment: "node",
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  transform: { "^.+\\.[cm]?[jt]sx?$": ["@swc/jest", swc] },
  // Sources, not builds: a changed line is tested without building its plugin first.
  moduleNameMapper: {
    "^@medusa-uz/payment-ledger$": "<rootDir>/plugins/payment-ledger/src/index.ts",
    "^@medusa-uz/fulfillment-uz$": "<rootDir>/plugins/fulfillment-uz/src/index.ts",
    "^@medusa-uz/fulfillment-uz/divisions$": "<rootDir>/plugins/fulfillment-uz/src/divisions.ts",
  },
  // The app's own build repeats its package.json and sources; the plugins' builds are what whole-app tests load.
  modulePathIgnorePatterns: [
    "<rootDir>/\\.medusa/",
    "<rootDir>/\\.data/",
    "<rootDir>/storefront/dist/",
  ],
  transformIgnorePatterns: ["/node_modules/", "/\\.medusa/"],
  ...more,
});

// Whole-app tests load plugins the way production does: built.
const built = { moduleNameMapper: {} };

/** @type {import("jest").Config} */
module.exports = {
  rootDir: __dirname,
  cacheDirectory: ".cache/jest",
  watchman: false,
  projects: [
    kind("unit", [
      "{src,runner,storefront/src,integration-tests}/**/*.unit.spec.ts",
      "plugins/*/src/**/*.unit.spec.ts",
    ]),
    kind("module", ["plugins/*/src/**/__tests__/*.spec.ts", "src/**/__tests__/*.spec.ts"]),
    kind("http", ["integration-tests/http/*.spec.ts"], built),
    kind("conformance", ["integration-tests/conformance/*.spec.ts"], built),
    kind("chaos", ["integration-tests/chaos/*.spec.ts"], built),
    kind("e2e", ["integration-tests/e2e/*.spec.ts"], built),
  ],
};
