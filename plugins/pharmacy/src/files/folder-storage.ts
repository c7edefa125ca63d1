import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { FileLost, StorageDown, StorageFull, type FileStorage } from "./storage";

const UNFINISHED = ".part";
const FULL = ["ENOSPC", "EDQUOT", "EFBIG"];

/** A private folder that no web server knows. A file is there whole, on the disk, or not at all. */
export class FolderStorage implements FileStorage {
  constructor(private readonly folder: string) {}

  async put(name: string, sealed: Buffer): Promise<void> {
    const whole = this.pathOf(name);
    const part = `${whole}${UNFINISHED}`;
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      await writeThrough(part, sealed);
      await rename(part, whole);
      await syncFolder(this.folder);
    } catch (error) {
      await rm(part, { force: true }).catch(() => undefined);
      throw FULL.includes(codeOf(error)) ? new StorageFull() : new StorageDown(codeOf(error));
    }
  }

  async get(name: string): Promise<Buffer> {
    try {
      return await readFile(this.pathOf(name));
    } catch (error) {
      throw codeOf(error) === "ENOENT" ? new FileLost() : new StorageDown(codeOf(error));
    }
  }

  async remove(name: string): Promise<void> {
    try {
      await rm(this.pathOf(name), { force: true });
    } catch (error) {
      throw new StorageDown(codeOf(error));
    }
  }

  async sweep(until: Date): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names.filter((one) => one.endsWith(UNFINISHED))) {
      const part = this.pathOf(name);
      const written = await stat(part).catch(() => null);
      if (written && written.mtime < until) {
        await rm(part, { force: true });
      }
    }
  }

  /** Names are made here, and a row that says otherwise leads nowhere. */
  private pathOf(name: string): string {
    return path.join(this.folder, path.basename(name));
  }
}

async function writeThrough(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** That a file has a name is written in its folder, which has to be on the disk too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "unknown";
