import { watch as watchFolder } from "node:fs";
import path from "node:path";

/** An editor saves in several steps, and several files at once: wait for the silence after them, ms. */
const SILENCE_MS = 250;

/** Yields the last changed source file after every burst of changes; changes made meanwhile are one more burst. */
export async function* watch(folders: string[]): AsyncGenerator<string, never> {
  let changed: string | null = null;
  let wake = () => {};
  for (const folder of folders) {
    watchFolder(folder, { recursive: true }, (_event, name) => {
      if (name && isSource(name)) {
        changed = path.join(folder, name);
        wake();
      }
    });
  }
  while (true) {
    await new Promise<void>((resolve) => {
      const settle = () => setTimeout(resolve, SILENCE_MS);
      let timer = changed ? settle() : undefined;
      wake = () => {
        clearTimeout(timer);
        timer = settle();
      };
    });
    const file: string = changed ?? "";
    changed = null;
    yield file;
  }
}

/** Builds write into dot-folders and one file; an editor's own files begin with a dot or end with a tilde. */
function isSource(name: string): boolean {
  const parts = name.split(path.sep);
  return (
    parts.every((part) => !part.startsWith(".") && part !== "node_modules") &&
    /\.(ts|tsx|js|json)$/.test(name) &&
    !name.includes(".spec.") &&
    !name.endsWith("__admin-extensions__.js")
  );
}
