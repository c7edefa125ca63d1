/** Something a person can repair: one sentence on what is wrong, one on what to do. */
export class Problem extends Error {
  readonly advice: string;

  constructor(sentence: string, advice: string) {
    super(sentence);
    this.name = "Problem";
    this.advice = advice;
  }
}

/** Prints a problem without a stack; anything unforeseen keeps its stack. */
export function report(error: unknown): void {
  if (error instanceof Problem) {
    console.error(`\n  ${error.message}\n  ${error.advice}\n`);
  } else if (isRefusedWrite(error)) {
    console.error(
      `\n  ${error.path} cannot be written: it belongs to another user.\n` +
        "  Run the command as the user who ran it first, or give the folder to yourself: sudo chown -R $(id -un) .\n",
    );
  } else if (error instanceof Error && error.name === "EnvironmentError") {
    console.error(`\n  ${error.message.replaceAll("\n", "\n  ")}\n`);
    console.error("  Correct them in .env or in the shell; .env.template explains every one.\n");
  } else {
    console.error(error);
  }
}

function isRefusedWrite(error: unknown): error is NodeJS.ErrnoException {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return (code === "EACCES" || code === "EPERM") && Boolean((error as NodeJS.ErrnoException).path);
}
