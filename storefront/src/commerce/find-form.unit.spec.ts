import { filtersOf, findPath, readFindForm } from "./find-form";

const read = (query: string) => readFindForm(new URLSearchParams(query));

describe("readFindForm", () => {
  it("reads what is asked for", () => {
    expect(
      read("q=+yod+&category=yotal&class=otc&min=1+000&max=25000&stock=1&order=dearest&page=2"),
    ).toEqual({
      q: "yod",
      category: "yotal",
      class: "otc",
      min: 1000,
      max: 25000,
      stock: true,
      order: "dearest",
      page: 2,
    });
  });

  it("leaves out what is malformed", () => {
    expect(read("class=x&min=-1&max=cheap&stock=yes&order=random&page=0&category=..%2F")).toEqual({
      q: "",
      stock: false,
      order: "relevance",
      page: 1,
    });
  });
});

describe("findPath", () => {
  it.each([
    ["q=yod", "/search?q=yod"],
    ["", "/search"],
    ["q=yod&order=relevance&page=1&stock=0&min=", "/search?q=yod"],
    ["q=yod&order=cheapest&page=3&stock=1", "/search?q=yod&stock=1&order=cheapest&page=3"],
  ])("%s", (query, path) => {
    expect(findPath(read(query))).toBe(path);
  });
});

describe("filtersOf", () => {
  it.each([
    ["q=yod&order=cheapest", 0],
    ["q=yod&min=1&max=2&stock=1&class=otc&category=yotal", 5],
  ])("%s", (query, count) => {
    expect(filtersOf(read(query))).toBe(count);
  });
});
