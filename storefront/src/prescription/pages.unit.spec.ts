import { readPage, readPagePath } from "./pages";

it("reads whose page an address is about", () => {
  expect(readPagePath("/account/prescriptions/rx_1/pages")).toEqual({ id: "rx_1", file: "" });
  expect(readPagePath("/account/prescriptions/rx_1/pages/rxf_2")).toEqual({
    id: "rx_1",
    file: "rxf_2",
  });
});

describe("readPage", () => {
  const post = (body: BodyInit, type?: string) =>
    new Request("http://shop/pages", {
      method: "POST",
      body,
      ...(type && { headers: { "content-type": type } }),
    });
  const form = (file?: File) => {
    const data = new FormData();
    if (file) data.set("file", file);
    return data;
  };

  it("takes a page as it is, or out of a form", async () => {
    const raw = await readPage(post("abc", "image/jpeg"));
    expect([raw?.type, raw?.bytes.byteLength]).toEqual(["image/jpeg", 3]);
    const sent = await readPage(
      post(form(new File(["abcd"], "a.pdf", { type: "application/pdf" }))),
    );
    expect([sent?.type, sent?.bytes.byteLength]).toEqual(["application/pdf", 4]);
  });

  it("hands on no type that is none of a page", async () => {
    expect((await readPage(post("abc", "text/html; charset=utf-8")))?.type).toBe(
      "application/octet-stream",
    );
  });

  it.each<[string, Request]>([
    ["an empty body", post("", "image/jpeg")],
    ["a form without a file", post(form())],
    ["a form with an empty file", post(form(new File([], "a.jpg")))],
    ["a broken form", post("--x", "multipart/form-data; boundary=y")],
  ])("finds none in %s", async (_, request) => {
    expect(await readPage(request)).toBeNull();
  });
});
