import { authHeader } from "./auth-header";

it.each([
  [
    "501",
    "TestSecret123",
    1_700_000_000_000,
    "501:e169167058dee5c9bdadc6f04e132161a7fec2f4:1700000000",
  ],
  [
    "123",
    "test-secret",
    1_519_051_543_999,
    "123:4c24b99731abca6148c89bc88a8be6e888fad026:1519051543",
  ],
])("of user %s", (user, secret, now, header) => {
  expect(authHeader(user, secret, now)).toBe(header);
});
