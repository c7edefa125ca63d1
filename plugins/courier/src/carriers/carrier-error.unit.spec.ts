import { readBtsRefusal } from "./bts/wire";
import { CarrierError } from "./carrier-error";
import { readUzpostRefusal } from "./uzpost/wire";
import { readYandexRefusal } from "./yandex/wire";

it.each([
  ["Phone +998 90 111-22-33 is invalid", "wrong: Phone [number] is invalid"],
  ["Card 8600495473316478", "wrong: Card [number]"],
  ["City 101 is unknown", "wrong: City 101 is unknown"],
  ["", "wrong"],
])("a carrier's words %p are kept as %p", (words, message) => {
  expect(new CarrierError("refused", "wrong", words).message).toBe(message);
});

const said = (error: CarrierError | null) => error && [error.failure, error.code];

it.each([
  [
    "UzPost",
    readUzpostRefusal,
    404,
    { status: "error", code: "order_not_found" },
    "order_not_found",
  ],
  ["UzPost", readUzpostRefusal, 400, {}, "refused"],
  ["UzPost", readUzpostRefusal, 200, { status: "error", code: "invalid" }, "invalid"],
  ["BTS", readBtsRefusal, 400, { status: false, message: "error.x" }, "bts"],
  ["BTS", readBtsRefusal, 200, { status: false, message: "error.x" }, "bts"],
  ["BTS", readBtsRefusal, 404, { name: "Not Found", message: "x", status: 404 }, "refused"],
  ["Yandex", readYandexRefusal, 409, { code: "old_version", message: "x" }, "old_version"],
])("%s refuses: %s", (_name, read, status, body, code) => {
  expect(said(read(status, body))).toEqual(["refused", code]);
});

it.each([
  ["UzPost", readUzpostRefusal, 200, { status: "success", data: {} }],
  ["UzPost", readUzpostRefusal, 500, {}],
  ["BTS", readBtsRefusal, 200, { orderId: 1, status: { id: 1 } }],
  ["BTS", readBtsRefusal, 500, { name: "Internal Server Error", status: 500 }],
  ["Yandex", readYandexRefusal, 500, { code: "internal", message: "x" }],
  ["Yandex", readYandexRefusal, 200, { id: "1" }],
])("%s has not refused with status %#: nothing is concluded", (_name, read, status, body) => {
  expect(read(status, body)).toBeNull();
});
