import { ParcelBook } from "./parcels";
import type { Message } from "./rows";

const message = (id: string, type: Message["type"] = "order_on_the_way") =>
  ({ id, type, event_key: `ful_${id}` }) as Message;

const parcels: Record<string, object> = {
  ful_1: { tracking_url: "https://a.uz/t/7K3M9QXW", hand_over_code: "0042" },
  ful_2: { tracking_url: "https://a.uz/t/7K3M9QXX", hand_over_code: null },
};
const courier = {
  parcelOf: async (fulfillment_id: string) => {
    if (fulfillment_id === "ful_4") {
      throw new Error("the database is away");
    }
    return parcels[fulfillment_id] ?? null;
  },
};
const book = (module?: string) => new ParcelBook(module, (name) => ({ courier })[name]);

it("knows links and codes of parcels on their way, and of nothing else", async () => {
  const messages = ["1", "2", "3", "4"].map((id) => message(id));
  const values = await book("courier").valuesOf([...messages, message("1", "order_packed")]);
  expect(Object.fromEntries(values)).toEqual({
    1: {
      variant: "parcel",
      url: "https://a.uz/t/7K3M9QXW",
      link: "a.uz/t/7K3M9QXW",
      handover: "0042",
    },
    2: { variant: "link", url: "https://a.uz/t/7K3M9QXX", link: "a.uz/t/7K3M9QXX" },
  });
});

it("is silent without the option, and refuses one that names nothing", async () => {
  expect((await book().valuesOf([message("1")])).size).toBe(0);
  expect(book().problem()).toBeNull();
  expect(book("courier").problem()).toBeNull();
  expect(book("parcels").problem()).toContain('"parcels"');
});
