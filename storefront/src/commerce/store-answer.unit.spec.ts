import { SessionEnded } from "../session/session-ended";
import { answerOf, BackendUnavailable, StoreRefusal } from "./store-answer";

const ask = (status: number, body: unknown, asShopper = false, headers = {}) => {
  const head = { status, headers: new Headers(headers) };
  return () => answerOf("GET /x", head, body === "" ? "" : JSON.stringify(body), asShopper);
};
beforeEach(() => jest.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

it.each([
  [200, { a: 1 }, { a: 1 }],
  [204, "", null],
])("%d is a value", (status, body, value) => {
  expect(ask(status, body)()).toEqual(value);
});

it.each([
  [401, { type: "unauthorized" }, false, BackendUnavailable],
  [401, { code: "code_wrong" }, false, StoreRefusal],
  [401, { message: "Unauthorized" }, true, SessionEnded],
  [401, { code: "session_ended" }, true, SessionEnded],
  [401, { code: "session_ended" }, false, StoreRefusal],
  [401, { code: "password_wrong" }, true, StoreRefusal],
  [404, {}, true, StoreRefusal],
  [429, {}, false, StoreRefusal],
  [500, { code: "unknown_error" }, false, BackendUnavailable],
  [503, { code: "sms_unavailable" }, false, StoreRefusal],
  [502, "<html>", false, BackendUnavailable],
])("%d %j (as a shopper: %s)", (status, body, asShopper, kind) => {
  expect(ask(status, body, asShopper)).toThrow(kind);
});

it.each([
  [{ retry_after: 12 }, {}, 12],
  [{}, { "retry-after": "7" }, 7],
  [{}, { "retry-after": "Wed, 21 Oct" }, 60],
  [{}, {}, 60],
])("429 %j %j asks to wait %d s", (body, headers, seconds) => {
  const refusal = caught(ask(429, body, false, headers));
  expect(refusal.details.retry_after).toBe(seconds);
});

it("carries what the shopper needs to know", () => {
  const refusal = caught(ask(401, { code: "code_wrong", message: "wrong", tries_left: 3 }));
  expect(refusal.details).toMatchObject({ code: "code_wrong", tries_left: 3 });
});

function caught(call: () => unknown): StoreRefusal {
  try {
    call();
  } catch (error) {
    if (error instanceof StoreRefusal) return error;
    throw error;
  }
  throw new Error("not refused");
}
