/** What to tell staff about a failure. Medusa's workflows throw plain objects as well as errors. */
export function errorText(error: unknown): string {
  if (error instanceof Error) {
    return error.message;
  }
  if (typeof error === "object" && error !== null) {
    const { message, error: inner } = error as { message?: unknown; error?: unknown };
    if (typeof message === "string") {
      return message;
    }
    return inner === undefined ? JSON.stringify(error) : errorText(inner);
  }
  return String(error);
}
