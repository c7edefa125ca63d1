/** The posted form; an unreadable body counts as an empty form, so that the reply is a message and not an error page. */
export async function readForm(request: Request): Promise<FormData> {
  return request.formData().catch(() => new FormData());
}

export const wantsJson = (request: Request): boolean =>
  request.headers.get("accept")?.startsWith("application/json") ?? false;
