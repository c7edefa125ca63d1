import { readSmtpOptions } from "./options";

describe("readSmtpOptions", () => {
  it("takes Gmail's app password with the spaces Google shows", () => {
    expect(
      readSmtpOptions({ gmailUser: "shop@gmail.com", gmailAppPassword: "abcd efgh ijkl mnop" }),
    ).toEqual({
      host: "smtp.gmail.com",
      port: 465,
      secure: true,
      requireTLS: true,
      auth: { user: "shop@gmail.com", pass: "abcdefghijklmnop" },
      from: "shop@gmail.com",
      replyTo: undefined,
      domain: "gmail.com",
    });
  });

  it.each([
    ["smtps://u%40shop.uz:p%3A1@mail.uz:465", { port: 465, secure: true, requireTLS: true }],
    ["smtps://u%40shop.uz:p%3A1@mail.uz", { port: 465, secure: true, requireTLS: true }],
    ["smtps://u%40shop.uz:p%3A1@mail.uz:587", { port: 587, secure: false, requireTLS: true }],
    ["smtp://u%40shop.uz:p%3A1@mail.uz", { port: 587, secure: false, requireTLS: true }],
    ["smtp://u%40shop.uz:p%3A1@localhost:9425", { port: 9425, secure: false, requireTLS: false }],
  ])("%s", (url, server) => {
    const settings = readSmtpOptions({ url });
    expect(settings).toMatchObject(server);
    expect(settings.auth).toEqual({ user: "u@shop.uz", pass: "p:1" });
    expect(settings.from).toBe("u@shop.uz");
  });

  it("needs no account where the server wants none", () => {
    const settings = readSmtpOptions({ url: "smtp://localhost:9425", from: "Do'kon <n@shop.uz>" });
    expect(settings).toMatchObject({ auth: undefined, domain: "shop.uz" });
  });

  it.each([
    [{}, "url"],
    [{ gmailUser: "shop@gmail.com" }, "url"],
    [{ gmailUser: "shop@gmail.com", gmailAppPassword: "my own password" }, "gmailAppPassword"],
    [{ url: "https://mail.uz" }, "url"],
    [{ url: "smtp://user:pass@mail.uz" }, "from"],
    [{ url: "smtp://mail.uz", from: "a@b.uz\r\nBcc: c@d.uz" }, "from"],
    [{ url: "smtp://mail.uz", from: "Shop" }, "from"],
  ])("refuses %j", (options, name) => {
    expect(() => readSmtpOptions(options)).toThrow(new RegExp(`options: .*${name}: `));
  });

  it("repeats no password in what it says", () => {
    try {
      readSmtpOptions({ gmailUser: "shop@gmail.com", gmailAppPassword: "hunter2" });
      throw new Error("was taken");
    } catch (error) {
      expect(String(error)).not.toContain("hunter2");
    }
  });
});
