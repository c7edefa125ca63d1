import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fingerprint } from "./fingerprint.ts";
import { BACKEND_BUILD, MEDUSA_CLI, MODULES, ROOT, STOREFRONT } from "./paths.ts";
import { run } from "./processes.ts";
import { step } from "./progress.ts";

/** One thing that is compiled: from which sources, after which others, into what. */
export type Build = {
  name: string;
  /** Hash of everything that shapes the output. */
  key: string;
  after: string[];
  /** A file or folder the output cannot do without. */
  output: string;
  /** Remembers the key of the last good output. */
  keyFile: string;
  make(): Promise<void>;
};

const LOCK = path.join(ROOT, "package-lock.json");
const TSCONFIG = path.join(ROOT, "tsconfig.base.json");

export type Plugin = { name: string; folder: string; needs: string[] };

/** The plugins of this repository; `needs` are those of them it imports. */
export function plugins(): Plugin[] {
  const parent = path.join(ROOT, "plugins");
  return readdirSync(parent)
    .filter((name) => existsSync(path.join(parent, name, "package.json")))
    .map((name) => {
      const folder = path.join(parent, name);
      const { peerDependencies = {}, dependencies = {} } = JSON.parse(
        readFileSync(path.join(folder, "package.json"), "utf8"),
      );
      const needs = Object.keys({ ...peerDependencies, ...dependencies })
        .filter((one) => one.startsWith("@medusa-uz/"))
        .map((one) => one.slice("@medusa-uz/".length));
      return { name, folder, needs };
    });
}

export function allBuilds(): Build[] {
  const all = plugins();
  return [...all.map((one) => pluginBuild(one, all)), backendBuild(all), storefrontBuild()];
}

function pluginBuild(plugin: Plugin, all: Plugin[]): Build {
  const needed = all.filter(({ name }) => plugin.needs.includes(name)).map(({ folder }) => folder);
  return {
    name: plugin.name,
    key: fingerprint([plugin.folder, ...needed, LOCK, TSCONFIG]),
    after: plugin.needs,
    output: path.join(plugin.folder, ".medusa", "server", "src"),
    keyFile: path.join(plugin.folder, ".medusa", "build-key"),
    make: () => compile(plugin.name, MEDUSA_CLI, ["plugin:build"], plugin.folder),
  };
}

/** The admin is bundled into the backend with the screens of all plugins. */
function backendBuild(all: Plugin[]): Build {
  const screens = all.map(({ folder }) => path.join(folder, "src", "admin"));
  const own = ["src", "medusa-config.ts", "tsconfig.json"].map((name) => path.join(ROOT, name));
  return {
    name: "backend",
    key: fingerprint([...own, ...screens, LOCK, TSCONFIG]),
    after: all.map(({ name }) => name),
    output: path.join(BACKEND_BUILD, "public", "admin", "index.html"),
    keyFile: path.join(ROOT, ".medusa", "build-key"),
    make: () => compile("backend", MEDUSA_CLI, ["build", "--no-lint"], ROOT),
  };
}

function storefrontBuild(): Build {
  return {
    name: "storefront",
    key: fingerprint([STOREFRONT, LOCK]),
    after: [],
    output: path.join(STOREFRONT, "dist", "server", "entry.mjs"),
    keyFile: path.join(STOREFRONT, ".astro", "build-key"),
    make: () =>
      compile("storefront", path.join(MODULES, "astro", "bin", "astro.mjs"), ["build"], STOREFRONT),
  };
}

async function compile(name: string, file: string, args: string[], cwd: string): Promise<void> {
  await run(
    {
      name: `build-${name}`,
      file,
      args,
      cwd,
      // A build reads medusa-config.ts but needs no real key, and must not depend on whose keys are set.
      env: {
        ...process.env,
        NODE_ENV: "local",
        ASTRO_TELEMETRY_DISABLED: "1",
        MEDUSA_DISABLE_TELEMETRY: "true",
      },
    },
    `The build of ${name} failed:`,
  );
}

export function isStale(build: Build): boolean {
  return (
    !existsSync(build.output) ||
    !existsSync(build.keyFile) ||
    readFileSync(build.keyFile, "utf8") !== build.key
  );
}

/** Builds what is stale, as many at a time as their order allows. Returns the names of what was built. */
export async function buildStale(only: (build: Build) => boolean = () => true): Promise<string[]> {
  const stale = allBuilds().filter(only).filter(isStale);
  const started = new Map<string, Promise<void>>();
  const start = (build: Build): Promise<void> => {
    const running = started.get(build.name) ?? begin(build);
    started.set(build.name, running);
    return running;
  };
  const begin = async (build: Build): Promise<void> => {
    await Promise.all(stale.filter(({ name }) => build.after.includes(name)).map(start));
    await step(`Building ${build.name}`, () => make(build));
  };
  const results = await Promise.allSettled(stale.map(start));
  const failure = results.find((result) => result.status === "rejected");
  if (failure) {
    throw failure.reason;
  }
  return stale.map(({ name }) => name);
}

/** The key is written last: an interrupted build stays stale. */
async function make(build: Build): Promise<void> {
  rmSync(build.keyFile, { force: true });
  await build.make();
  mkdirSync(path.dirname(build.keyFile), { recursive: true });
  writeFileSync(build.keyFile, build.key);
}
