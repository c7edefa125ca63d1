import { limitsOf } from "./which-limits";

it.each([
  ["GET", "/store/products", []],
  ["HEAD", "/store/carts/cart_1", []],
  ["OPTIONS", "/store/carts", []],
  ["POST", "/hooks/payme", []],
  ["POST", "/hooks/eskiz/secret", []],
  ["POST", "/storefront", []],
  ["POST", "/store/carts", ["writes"]],
  ["DELETE", "/store/carts/cart_1/line-items/li_1", ["writes"]],
  ["POST", "/store/carts/cart_1/complete", ["writes", "orders"]],
  ["POST", "/STORE/Carts/cart_1/Complete/", ["writes", "orders"]],
  ["POST", "/store/auth/code", ["writes", "sign_in"]],
  ["POST", "/store/auth/password", ["writes", "sign_in"]],
  ["POST", "/store/auth/verify", ["writes"]],
  ["POST", "/store/auth/refresh", ["writes"]],
  ["POST", "/auth/user/emailpass", ["writes", "sign_in"]],
  ["POST", "/auth/customer/emailpass/register", ["writes", "sign_in"]],
  ["POST", "/auth/user/emailpass/reset-password", ["writes", "sign_in"]],
  ["GET", "/auth/user/emailpass", ["sign_in"]],
  ["HEAD", "/auth/user/emailpass", ["sign_in"]],
  ["OPTIONS", "/auth/user/emailpass", []],
  ["GET", "/store/auth/sessions", []],
  ["POST", "/auth/mfa/challenges/mfach_1/verify", ["writes", "sign_in"]],
  ["POST", "/auth/mfa/factors", ["writes"]],
  ["POST", "/auth/session", ["writes"]],
  ["DELETE", "/auth/session", ["writes"]],
  ["POST", "/auth/token/refresh", ["writes"]],
  ["POST", "/admin/products", ["staff_writes"]],
] as const)("%s %s counts against %j", (method, path, limits) => {
  expect(limitsOf({ method, path })).toEqual(limits);
});

it.each([
  ["multipart/form-data; boundary=x", ["staff_writes", "uploads"]],
  ["Multipart/Form-Data", ["staff_writes", "uploads"]],
  ["application/json", ["staff_writes"]],
  ["multipart/form-database", ["staff_writes"]],
])("counts files by what the body is: %s", (contentType, limits) => {
  expect(limitsOf({ method: "POST", path: "/admin/uploads", contentType })).toEqual(limits);
});
