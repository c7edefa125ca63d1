import { area } from "@medusa-uz/staff-roles";

/** What staff may do in the areas of this shop's own plugins; Medusa's areas are known to the plugin of the roles. */
export const OUR_AREAS = [
  //    path                              operator  pharmacist  courier  auditor
  area("/admin/ledger", "write", "none", "none", "read"),
  area("/admin/fiscal", "write", "none", "none", "read"),
  area("/admin/fiscal/settings", "read", "none", "none", "read"),
  area("/admin/medicines", "read", "write", "none", "read"),
  area("/admin/prescriptions", "read", "write", "none", "read"),
  area("/admin/prescriptions/*/events", "none", "read", "none", "read"),
  area("/admin/prescriptions/*/files", "none", "write", "none", "none"),
  area("/admin/prescriptions/*/break-glass", "none", "none", "none", "none"),
  area("/admin/prescriptions/*/legal-hold", "none", "write", "none", "none"),
  area("/admin/prescriptions/dispense", "none", "write", "none", "none"),
  area("/admin/prescriptions/files", "none", "read", "none", "none"),
  area("/admin/prescriptions/pharmacists", "none", "read", "none", "read"),
  area("/admin/prescriptions/verify", "none", "none", "none", "write"),
  area("/admin/notify", "write", "none", "none", "read"),
  area("/admin/notify/table", "read", "none", "none", "read"),
  area("/admin/uz-delivery", "read", "none", "none", "read"),
  area("/admin/uz-delivery/preview", "write", "none", "none", "write"),
  area("/admin/eskiz", "write", "none", "none", "read"),
  area("/admin/telegram", "read", "none", "none", "read"),
  area("/admin/telegram/threads", "write", "none", "none", "read"),
  area("/admin/courier", "write", "none", "none", "read"),
];
