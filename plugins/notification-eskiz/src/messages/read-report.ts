import type { Report } from "./take-report";

/** A report is JSON or a form; Eskiz does not say which. Null when it is neither, or no object. */
export function readReport(body: string | null): Report | null {
  const fields = body === null ? null : (fieldsOfJson(body) ?? fieldsOfForm(body));
  if (!fields) {
    return null;
  }
  const text = (name: string) => {
    const value = fields[name];
    return typeof value === "string" || typeof value === "number"
      ? String(value).slice(0, 100)
      : "";
  };
  return {
    request_id: text("request_id"),
    user_sms_id: text("user_sms_id"),
    phone_number: text("phone_number"),
    sms_count: text("sms_count"),
    status: text("status"),
  };
}

function fieldsOfJson(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function fieldsOfForm(body: string): Record<string, unknown> | null {
  const multipart = [...body.matchAll(/name="(\w+)"\r?\n\r?\n([^\r\n]*)/g)];
  if (multipart.length > 0) {
    return Object.fromEntries(multipart.map(([, name, value]) => [name, value]));
  }
  const form = new URLSearchParams(body);
  return form.has("request_id") ? Object.fromEntries(form) : null;
}
