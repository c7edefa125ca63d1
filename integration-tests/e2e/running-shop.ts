/** Where the runner has opened the demo for the tests: see runner/demo-system.ts. */
export type RunningShop = {
  backend: string;
  storefront: string;
  emulator: string;
  database: string;
};

/** @throws Error when the test was not started by the runner */
export function runningShop(): RunningShop {
  return {
    backend: required("E2E_BACKEND_URL"),
    storefront: required("E2E_STOREFRONT_URL"),
    emulator: required("E2E_EMULATOR_URL"),
    database: required("E2E_DATABASE_URL"),
  };
}

export function required(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set: run npm run test:e2e, which opens a shop first`);
  }
  return value.replace(/\/+$/, "");
}
