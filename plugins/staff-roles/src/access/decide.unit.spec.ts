import { area, areaOf } from "./area";
import { CORE_AREAS } from "./core-areas";
import { mayCall } from "./decide";
import { ROLES, type Role } from "./role";

const AREAS = [
  area("/admin/orders", "write", "read", "none", "read"),
  area("/admin/ledger", "write", "none", "none", "read"),
  area("/admin/ledger/*/secret", "none", "none", "none", "none"),
  area("/admin/ledger/totals", "read", "none", "none", "read"),
];

const may = (role: Role | null, method: string, path: string) =>
  mayCall(role, { method, path, user_id: "user_1" }, AREAS);

it.each([
  ["/admin/orders", "/admin/orders"],
  ["/admin/orders/order_1/fulfillments", "/admin/orders"],
  ["/ADMIN/Orders/order_1", "/admin/orders"],
  ["/admin/ordersmith", undefined],
  ["/admin", undefined],
  ["/admin/ledger/attempts", "/admin/ledger"],
  ["/admin/ledger/totals/2026", "/admin/ledger/totals"],
  ["/admin/ledger/attempts/secret", "/admin/ledger/*/secret"],
  ["/admin/unknown", undefined],
])("finds the area of %s", (path, found) => {
  expect(areaOf(path, AREAS)?.path).toBe(found);
});

it.each<[Role | null, string, string, boolean]>([
  ["owner", "DELETE", "/admin/unknown", true],
  ["operator", "POST", "/admin/orders/order_1", true],
  ["pharmacist", "GET", "/admin/orders", true],
  ["pharmacist", "HEAD", "/admin/orders", true],
  ["pharmacist", "POST", "/admin/orders", false],
  ["courier", "GET", "/admin/orders", false],
  ["auditor", "GET", "/admin/ledger/payments", true],
  ["auditor", "DELETE", "/admin/ledger/payments", false],
  ["operator", "POST", "/admin/ledger/totals", false],
  ["operator", "GET", "/admin/ledger/x/secret", false],
  ["operator", "GET", "/admin/unknown", false],
  ["auditor", "GET", "/admin/unknown", false],
  // Nobody's role is needed to see oneself.
  [null, "GET", "/admin/users/me", true],
  [null, "GET", "/admin/staff-roles/me", true],
  [null, "POST", "/admin/users/user_1", true],
  [null, "POST", "/admin/users/user_2", false],
  [null, "DELETE", "/admin/users/user_1", false],
  [null, "GET", "/admin/orders", false],
  [null, "GET", "/admin/unknown", false],
])("%s: %s %s is %s", (role, method, path, allowed) => {
  expect(may(role, method, path)).toBe(allowed);
});

it("lets nobody but the owner near keys, invitations and roles", () => {
  for (const role of ROLES.filter((one) => one !== "owner")) {
    for (const path of ["/admin/api-keys", "/admin/invites", "/admin/rbac/roles"]) {
      expect(mayCall(role, { method: "GET", path, user_id: "u" }, CORE_AREAS)).toBe(false);
    }
    const give = { method: "POST", path: "/admin/staff-roles/user_1", user_id: "u" };
    expect(mayCall(role, give, CORE_AREAS)).toBe(false);
    const read = { method: "GET", path: "/admin/staff-roles/me", user_id: "u" };
    expect(mayCall(role, read, CORE_AREAS)).toBe(true);
  }
});

it("writes nothing as an auditor, anywhere", () => {
  expect(CORE_AREAS.filter(({ auditor }) => auditor === "write")).toEqual([]);
});
