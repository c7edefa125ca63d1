import { isOwnPicture } from "./own-picture";

it.each([
  ["https://api.shop.uz/static/tea.svg", true],
  ["http://localhost:9000/static/tea.svg", true],
  ["http://127.0.0.1:9100/static/tea.svg", true],
  ["http://[::1]:9000/static/tea.svg", true],
  ["https://api.shop.uz/other/tea.svg", false],
  ["http://localhost:9000/app/tea.svg", false],
  ["https://cdn.example/static/tea.svg", false],
  ["http://localhost.evil.example/static/tea.svg", false],
])("%s is own: %p", (address, own) => {
  expect(isOwnPicture(new URL(address), ["https://api.shop.uz"])).toBe(own);
});
