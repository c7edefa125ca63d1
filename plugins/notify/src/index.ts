/** The public entry: what the shop that composes plugins may use. */
export { NOTIFY_MODULE } from "./modules/notify";
export type { default as Notify } from "./modules/notify/service";
export { MESSAGE_TYPES, NOTIFY_TYPES, type NotifyType } from "./message-types";
export { smsTemplates, type SmsTemplate } from "./sms-templates";
export * from "./types";
