/** What a member of staff is to the shop. The owner may do everything and gives the others their roles. */
export const ROLES = ["owner", "operator", "pharmacist", "courier", "auditor"] as const;

export type Role = (typeof ROLES)[number];
