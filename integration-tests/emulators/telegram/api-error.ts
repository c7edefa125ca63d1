import type { PageAnswer } from "../web.ts";

/** What the Bot API refuses, in its own words. */
export class ApiError extends Error {
  readonly code: number;
  readonly parameters: { retry_after?: number; migrate_to_chat_id?: number } | undefined;

  constructor(code: number, description: string, parameters?: ApiError["parameters"]) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

export const REASONS: Record<number, string> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
};

export function answerOfError({ code, message, parameters }: ApiError): PageAnswer {
  return {
    status: code,
    json: {
      ok: false,
      error_code: code,
      description: message,
      ...(parameters && { parameters }),
    },
  };
}
