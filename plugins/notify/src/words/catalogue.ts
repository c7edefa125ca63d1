import { isNotifyType, type NotifyType } from "../message-types";
import type { CodePurpose } from "../types";
import { CODES } from "./codes";
import { CUSTOMERS } from "./customers";
import { STAFF } from "./staff";
import type { Template } from "./template";

/**
 * Every text the shop sends by itself: a template per type of message, and one per variant of it (`order_placed_cash`).
 * The words of `marketing` are those of its broadcast.
 */
export const CATALOGUE: Record<string, Template> = { ...CODES, ...CUSTOMERS, ...STAFF };

/** The template of a message; a `variant` among its values picks another one, where there is one. */
export function templateOf(type: NotifyType, values: Record<string, string>): string {
  const variant = `${type}_${values.variant}`;
  return Object.hasOwn(CATALOGUE, variant) ? variant : type;
}

const CODE_TEMPLATES: Record<CodePurpose, string> = {
  sign_in: "login_code",
  change_phone: "code_change_phone",
  reset_password: "code_reset_password",
  delete_account: "code_delete_account",
  courier: "code_courier",
};

export const codeTemplate = (purpose: CodePurpose): string => CODE_TEMPLATES[purpose];

/** The type a template belongs to: `order_placed_cash` is `order_placed`. */
export function typeOfTemplate(template: string): NotifyType {
  if (isNotifyType(template)) {
    return template;
  }
  const parent = template.slice(0, template.lastIndexOf("_"));
  return isNotifyType(parent) ? parent : "login_code";
}
