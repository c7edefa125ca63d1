import { spawnSync } from "node:child_process";
import { userInfo } from "node:os";
import { ROOT } from "./paths.ts";
import { Problem } from "./problem.ts";
import type { Program } from "./processes.ts";

/** Whoever PostgreSQL runs as; without uid it is the current user. */
export type Actor = {
  uid?: number;
  gid?: number;
  wrap(file: string, args: string[]): Pick<Program, "file" | "args" | "uid" | "gid" | "cwd">;
};

/**
 * PostgreSQL refuses to run as root, so root lends it to an unprivileged account. A checkout that no other account
 * may enter (inside /root, say) is served from a user namespace instead: outside it is still root, inside it is not.
 */
export function actAs(program: string, folder: string): Actor {
  if (userInfo().uid !== 0) {
    return { wrap: (file, args) => ({ file, args }) };
  }
  const account = idsOf("postgres") ?? idsOf("nobody");
  if (!account) {
    throw new Problem(
      "PostgreSQL refuses to run as root, and this machine has no user postgres or nobody to run it as.",
      "Create one (useradd --system postgres), run the command as an ordinary user, or set DATABASE_URL.",
    );
  }
  const lent: Actor = { ...account, wrap: (file, args) => ({ file, args, ...account, cwd: "/" }) };
  const inNamespace: Actor = {
    wrap: (file, args) => ({
      file: "unshare",
      args: [`--map-user=${account.uid}`, `--map-group=${account.gid}`, "--", file, ...args],
    }),
  };
  const able = [lent, inNamespace].find((actor) => canReach(actor, program, folder));
  if (!able) {
    throw new Problem(
      `PostgreSQL refuses to run as root, and the user it would run as (uid ${account.uid}) may not enter ${ROOT}.`,
      "Move the project to a folder open to others (for example /opt), run as an ordinary user, or set DATABASE_URL.",
    );
  }
  return able;
}

function canReach(actor: Actor, program: string, folder: string): boolean {
  const { file, args, ...as } = actor.wrap("/bin/sh", [
    "-c",
    '"$0" --version && cd "$1"',
    program,
    folder,
  ]);
  return spawnSync(file, args ?? [], as).status === 0;
}

function idsOf(name: string): { uid: number; gid: number } | null {
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    spawnSync("id", [flag, name], { encoding: "utf8" }),
  );
  return uid?.status === 0 && gid?.status === 0
    ? { uid: Number(uid.stdout), gid: Number(gid.stdout) }
    : null;
}
