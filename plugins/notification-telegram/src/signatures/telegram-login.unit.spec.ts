import { isSame } from "./constant-time";
import { checkLoginWidget, checkMiniApp, loginWidgetHash, miniAppHash } from "./telegram-login";

const botToken = "123456:TEST-TOKEN";
const AT = 1_700_000_000;
const options = { botToken, now: AT * 1000 };

const WIDGET = { auth_date: String(AT), first_name: "Ali", id: "42", username: "ali" };
const WIDGET_HASH = "8d8dcec556a9b10e5ff38626bad88236684e703371381c51340af47fe85769ab";
const MINI_APP = {
  auth_date: String(AT),
  query_id: "AAE",
  user: '{"id":42,"first_name":"Ali"}',
};
const MINI_APP_HASH = "0ced38985c06ee007bc399758cdf8a5fcfe44cd59c446f6b9c03c7132fcf9687";
const initData = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

describe("vectors of the protocol", () => {
  it("hashes the login widget's fields", () => {
    expect(loginWidgetHash(WIDGET, botToken)).toBe(WIDGET_HASH);
  });

  it("hashes a Mini App's initData", () => {
    expect(miniAppHash(MINI_APP, botToken)).toBe(MINI_APP_HASH);
  });
});

describe("checkLoginWidget", () => {
  it("tells who it is", () => {
    expect(checkLoginWidget({ ...WIDGET, hash: WIDGET_HASH }, options)).toEqual({
      valid: true,
      user: { id: "42", first_name: "Ali", username: "ali" },
      auth_date: AT,
      hash: WIDGET_HASH,
    });
  });

  it("takes numbers as the widget's JSON has them", () => {
    const fields = { ...WIDGET, id: 42, auth_date: AT, hash: WIDGET_HASH };
    expect(checkLoginWidget(fields, options).valid).toBe(true);
  });

  it.each([
    [{ ...WIDGET, id: "43", hash: WIDGET_HASH }, "forged"],
    [{ ...WIDGET, hash: WIDGET_HASH.replace("8", "9") }, "forged"],
    [{ ...WIDGET, hash: MINI_APP_HASH }, "forged"],
    [{ ...WIDGET, is_admin: "1", hash: WIDGET_HASH }, "forged"],
    [{ ...WIDGET }, "malformed"],
    [{ ...WIDGET, auth_date: "soon", hash: WIDGET_HASH }, "malformed"],
  ])("refuses %j", (fields, problem) => {
    expect(checkLoginWidget(fields, options)).toEqual({ valid: false, problem });
  });

  it.each([
    [300, true],
    [301, false],
    [-60, true],
    [-61, false],
  ])("after %i s: %s", (seconds, valid) => {
    const later = { botToken, now: (AT + seconds) * 1000 };
    expect(checkLoginWidget({ ...WIDGET, hash: WIDGET_HASH }, later).valid).toBe(valid);
  });
});

describe("checkMiniApp", () => {
  it("tells who it is", () => {
    expect(checkMiniApp(initData({ ...MINI_APP, hash: MINI_APP_HASH }), options)).toEqual({
      valid: true,
      user: { id: "42", first_name: "Ali", username: null },
      auth_date: AT,
      hash: MINI_APP_HASH,
    });
  });

  it.each([
    [initData({ ...MINI_APP, user: '{"id":43}', hash: MINI_APP_HASH }), "forged"],
    [initData({ ...MINI_APP, hash: WIDGET_HASH }), "forged"],
    [initData(MINI_APP), "malformed"],
    ["", "malformed"],
    [
      initData({ auth_date: String(AT), hash: miniAppHash({ auth_date: String(AT) }, botToken) }),
      "malformed",
    ],
  ])("refuses %j", (text, problem) => {
    expect(checkMiniApp(text, options)).toEqual({ valid: false, problem });
  });
});

describe("isSame", () => {
  it.each([
    ["secret", "secret", true],
    ["secret", "Secret", false],
    ["secret", "secret ", false],
    ["", "secret", false],
  ])("%j and %j", (given, expected, same) => {
    expect(isSame(given, expected)).toBe(same);
  });
});
