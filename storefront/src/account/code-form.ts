import type { Problem } from "./attempt";
import type { CodeChannel, CodeRequest } from "./code-request";

/** What was pressed on a screen that asks for a code. A code of the wrong length is wrong without asking anybody. */
export type CodePress =
  | { action: "confirm"; code: string; problem?: { value?: undefined; problem: Problem } }
  | { action: "resend"; channel: CodeChannel };

export function readCodeForm(form: FormData, request: CodeRequest): CodePress {
  const action = form.get("action");
  if (action === "sms" || action === "telegram") return { action: "resend", channel: action };
  if (action === "resend") return { action, channel: request.channel };
  const code = String(form.get("code") ?? "")
    .slice(0, 100)
    .replace(/\D/g, "");
  return code.length === request.length
    ? { action: "confirm", code }
    : { action: "confirm", code, problem: { problem: { code: "code_short" } } };
}
