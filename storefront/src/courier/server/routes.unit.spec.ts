import { courierRoute } from "./routes";

it.each([
  ["POST", "sign-in/code", "/courier/auth/code", "none"],
  ["POST", "sign-in/verify", "/courier/auth/verify", "begins"],
  ["POST", "sign-out", "/courier/auth/sign-out", "ends"],
  ["GET", "deliveries", "/courier/deliveries", "needed"],
  ["POST", "deliveries/cdel_01ABC/actions", "/courier/deliveries/cdel_01ABC/actions", "needed"],
  ["POST", "positions", "/courier/positions", "needed"],
])("%s %s goes to %s, session %s", (method, path, target, session) => {
  expect(courierRoute(method, path)).toMatchObject({ path: target, session });
});

it.each([
  ["GET", "sign-in/code"],
  ["DELETE", "deliveries"],
  ["POST", "deliveries"],
  ["POST", "deliveries/../../admin/users/actions"],
  ["POST", "deliveries/a%2Fb/actions"],
  ["GET", "../store/orders"],
  ["GET", "deliveries/x"],
  ["GET", ""],
])("%s %s goes nowhere", (method, path) => {
  expect(courierRoute(method, path)).toBeNull();
});
