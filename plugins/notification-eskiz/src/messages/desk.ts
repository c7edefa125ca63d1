import { createHmac } from "node:crypto";
import type { Logger } from "@medusajs/framework/types";
import type { EskizApi } from "../line/eskiz-api";
import type { EskizLine } from "../line/eskiz-line";
import type { EskizOptions } from "../modules/eskiz/options";
import type { TemplateRegistry } from "../templates/registry";
import type { MessageBook } from "./message-book";

/** What everything about messages works with. */
export type Desk = {
  options: EskizOptions;
  line: EskizLine;
  api: EskizApi;
  messages: MessageBook;
  templates: TemplateRegistry;
  logger: Logger;
  /** A phone that can be compared, but not read. */
  hash: (phone: string) => string;
};

export function phoneHash({ callbackSecret, password }: EskizOptions): Desk["hash"] {
  const key = `phones ${callbackSecret ?? password ?? "eskiz"}`;
  return (phone) => createHmac("sha256", key).update(phone).digest("base64url");
}
