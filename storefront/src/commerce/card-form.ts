import { cardErrors, type CardAction, type CardError } from "./card-payment";

/** What the buyer pressed on the card page; the code is digits alone. `other` gives this card up and begins again. */
export type CardPress = { action: Exclude<CardAction, "bound"> | "other"; code?: string };

const pressed: CardPress["action"][] = ["begin", "otp", "resend", "abandon", "other"];

/** Null for anything that is no button of the page. */
export function readCardPress(form: FormData): CardPress | null {
  const action = pressed.find((one) => one === form.get("action"));
  if (!action) return null;
  return action === "otp"
    ? { action, code: String(form.get("code") ?? "").replace(/\D/g, "") }
    : { action };
}

/** Anything else is wrong without asking anybody. */
export const isCode = (code = ""): boolean => /^\d{3,12}$/.test(code);

/** The reason in `?error=`: a closed list, so that a link can put no words in the shop's mouth. */
export const readCardError = (url: URL): CardError | null =>
  cardErrors.find((error) => error === url.searchParams.get("error")) ?? null;
