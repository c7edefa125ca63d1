import type { Flash } from "../commerce/flash";
import type { Locale } from "../i18n/locale";
import { removePage } from "./pages";
import type { Doing } from "./prescription-form";
import { act, cancelReservation } from "./prescriptions";

/** Does what a button of the prescription's page asks for. @returns what to say then. @throws StoreRefusal */
export async function doOwn(
  id: string,
  doing: Exclude<Doing, { do: "lend" }>,
  locale: Locale,
): Promise<Flash | null> {
  switch (doing.do) {
    case "submit":
      await act(id, "submit", {}, locale);
      return "sent";
    case "cancel":
      await act(id, "cancel", {}, locale);
      return null;
    case "answer":
      await act(id, "answer", doing.text ? { text: doing.text } : {}, locale);
      return "sent";
    case "consent":
      await act(id, "consent", { line_id: doing.line, accept: doing.accept }, locale);
      return "saved";
    case "remove":
      await removePage(id, doing.file, locale);
      return "pageRemoved";
    case "reserve": {
      const { location: location_id, payment } = doing;
      const asked = { ...(location_id && { location_id }), ...(payment && { payment }) };
      await act(id, "reserve", asked, locale);
      return "reserved";
    }
    case "release":
      await cancelReservation(id, locale);
      return "released";
  }
}
