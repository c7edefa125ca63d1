import { readStaffPhone } from "../../prescription/staff-phone";
import type { Pharmacist, PharmacistBody } from "../prescriptions-api";

/** A pharmacist as the form holds them: texts are as they are typed. */
export type PharmacistDraft = {
  user_id: string;
  role: Pharmacist["role"];
  licence_no: string;
  is_active: boolean;
  phone: string;
  customer_id: string;
};

const SHORTEST_LICENCE = 3;

export function draftOf(pharmacist: Pharmacist | null): PharmacistDraft {
  return {
    user_id: pharmacist?.user_id ?? "",
    role: pharmacist?.role ?? "pharmacist",
    licence_no: pharmacist?.licence_no ?? "",
    is_active: pharmacist?.is_active ?? true,
    phone: pharmacist?.phone ?? "",
    customer_id: pharmacist?.customer_id ?? "",
  };
}

/** What is sent; null while somebody, their licence or their phone is missing. */
export function bodyOf(draft: PharmacistDraft): PharmacistBody | null {
  const licence_no = draft.licence_no.trim();
  const phone = readStaffPhone(draft.phone);
  if (draft.user_id === "" || licence_no.length < SHORTEST_LICENCE || !phone) {
    return null;
  }
  return { ...draft, licence_no, phone, customer_id: draft.customer_id.trim() || null };
}
