import { plainText } from "./markup.ts";

describe("plainText", () => {
  it.each([
    ["<b>Buyurtma</b> № 7", "HTML", "Buyurtma № 7"],
    ["1 &lt; 2 &amp; &quot;a&quot; &#39;b&#39;", "HTML", "1 < 2 & \"a\" 'b'"],
    ['<a href="https://shop.uz">shop</a>', "HTML", "shop"],
    ["<b>stays</b> & so on", undefined, "<b>stays</b> & so on"],
  ])("%j by %s", (text, mode, plain) => {
    expect(plainText(text, mode)).toBe(plain);
  });

  it.each(["1 < 2", "<b>open", "</b>", "<b><i>crossed</b></i>", "<script>x</script>", "<br>"])(
    "cannot parse %j",
    (text) => {
      expect(() => plainText(text, "HTML")).toThrow("can't parse entities");
    },
  );

  it.each([
    ["", "empty"],
    ["<b></b>", "empty"],
    ["x".repeat(4097), "too long"],
  ])("refuses what is %#", (text, why) => {
    expect(() => plainText(text, "HTML")).toThrow(why);
  });
});
