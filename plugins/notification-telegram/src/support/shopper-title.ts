/** A phone as staff may see it: `+998 90 *** ** 67`. Null for what is no Uzbek number. */
export function maskedPhone(phone: string | null | undefined): string | null {
  const [, prefix, last] = /^998(\d{2})\d{5}(\d{2})$/.exec((phone ?? "").replace(/\D/g, "")) ?? [];
  return prefix ? `+998 ${prefix} *** ** ${last}` : null;
}

type Named = {
  first_name?: string | null;
  last_name?: string | null;
  phone?: string | null;
};

const LONGEST = 100;

/** What staff see of a shopper who is linked: the name and the masked phone. Of anybody else: nothing. */
export function shopperTitle(customer: Named | null, guest: string): string {
  const name = [customer?.first_name, customer?.last_name].filter(Boolean).join(" ").trim();
  const parts = [name, maskedPhone(customer?.phone)].filter(Boolean);
  return parts.length > 0 ? parts.join(" · ").slice(0, LONGEST) : guest;
}
