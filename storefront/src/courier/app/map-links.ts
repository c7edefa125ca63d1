import type { Pin } from "./wire";

/** Links that open the way to a stop in a map app, or in the browser: by the pin where there is one, else by address. */
export function mapLinks({ pin, address_text }: { pin: Pin | null; address_text: string }) {
  if (pin) {
    const point = `${pin.lat},${pin.lng}`;
    return {
      yandex: `https://yandex.uz/maps/?${new URLSearchParams({ rtext: `~${point}`, rtt: "auto" })}`,
      google: `https://www.google.com/maps/dir/?${new URLSearchParams({ api: "1", destination: point })}`,
    };
  }
  return {
    yandex: `https://yandex.uz/maps/?${new URLSearchParams({ text: address_text })}`,
    google: `https://www.google.com/maps/search/?${new URLSearchParams({ api: "1", query: address_text })}`,
  };
}
