import { readTelegramOptions } from "./options";

const given = { token: "123456:DEMO-TOKEN", backendUrl: "https://shop.uz/" };

describe("readTelegramOptions", () => {
  it("fills in what is usual", () => {
    expect(readTelegramOptions(given)).toMatchObject({
      apiRoot: "https://api.telegram.org",
      linkBase: "https://t.me",
      backendUrl: "https://shop.uz",
    });
  });

  it("makes secrets that Telegram allows, always the same, none of them the token", () => {
    const { webhookSecret, pathSecret, token } = readTelegramOptions(given);
    expect(readTelegramOptions(given)).toMatchObject({ webhookSecret, pathSecret });
    expect(webhookSecret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(pathSecret).toMatch(/^[A-Za-z0-9_-]{32}$/);
    expect(new Set([webhookSecret, pathSecret, token]).size).toBe(3);
  });

  it("keeps a secret that is given, and leaves it out of the path", () => {
    const webhookSecret = "a-secret-of-the-shop";
    const options = readTelegramOptions({ ...given, webhookSecret });
    expect(options.webhookSecret).toBe(webhookSecret);
    expect(options.pathSecret).not.toContain(webhookSecret);
  });

  it.each([
    [{ token: "secret-words" }, "token"],
    [{ apiRoot: "api.telegram.org" }, "apiRoot"],
    [{ backendUrl: undefined }, "backendUrl"],
    [{ webhookSecret: "short" }, "webhookSecret"],
    [{ webhookSecret: "with spaces, and commas" }, "webhookSecret"],
  ])("refuses %j", (wrong, name) => {
    expect(() => readTelegramOptions({ ...given, ...wrong })).toThrow(
      new RegExp(`options: .*${name}: `),
    );
  });

  it("repeats no value in what it says", () => {
    try {
      readTelegramOptions({ ...given, token: "hunter2" });
      throw new Error("was taken");
    } catch (error) {
      expect(String(error)).not.toContain("hunter2");
    }
  });
});
