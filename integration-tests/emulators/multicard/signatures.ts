import { createHash } from "node:crypto";

export type SignedFields = {
  uuid: string;
  store_id: string | number;
  invoice_id: string;
  /** Tiyin. */
  amount: number;
};

/** Of a success callback: md5 of store, invoice, amount and secret. */
export const successSign = (
  { store_id, invoice_id, amount }: Omit<SignedFields, "uuid">,
  secret: string,
): string => createHash("md5").update(`${store_id}${invoice_id}${amount}${secret}`).digest("hex");

/** Of a status webhook: sha1 of uuid, invoice, amount and secret. */
export const statusSign = (
  { uuid, invoice_id, amount }: Omit<SignedFields, "store_id">,
  secret: string,
): string => createHash("sha1").update(`${uuid}${invoice_id}${amount}${secret}`).digest("hex");
