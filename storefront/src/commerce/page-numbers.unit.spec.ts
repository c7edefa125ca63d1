import { pageNumbers, readPage } from "./page-numbers";

it.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 9, [1, 2, null, 9]],
  [5, 9, [1, null, 4, 5, 6, null, 9]],
  [3, 9, [1, 2, 3, 4, null, 9]],
  [9, 9, [1, null, 8, 9]],
])("page %d of %d", (page, pages, expected) => {
  expect(pageNumbers(page, pages)).toEqual(expected);
});

it.each([
  ["2", 2],
  [null, 1],
  ["0", 1],
  ["-3", 1],
  ["1.5", 1],
  ["x", 1],
  ["999999", 1],
])("?page=%s is page %d", (asked, page) => {
  expect(readPage(asked)).toBe(page);
});
