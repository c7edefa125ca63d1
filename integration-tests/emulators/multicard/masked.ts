const SECRET_FIELDS = new Set(["otp", "otp_hash", "secret", "token", "card_token"]);

/** A body as it may be shown: codes, tokens and secrets are stars, and what is very long is cut. */
export const masked = (body: unknown): string =>
  (
    JSON.stringify(body, (field, value: unknown) =>
      SECRET_FIELDS.has(field) && typeof value === "string" ? "***" : value,
    ) ?? ""
  ).slice(0, 2000);

/** A path without the token of a card. */
export const maskedPath = (path: string): string =>
  path.replace(/(\/payment\/card\/)(?!bind)[^/]+/, "$1***");
