import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { Modules } from "@medusajs/framework/utils";
import { readdirSync } from "node:fs";
import path from "node:path";
import { CORE_AREAS, ROLES, type Role } from "@medusa-uz/staff-roles";
import { ownRoutes } from "./own-routes";
import { rawPost } from "./raw-post";
import { ROLES_MATRIX } from "./roles-matrix";
import { staffHeaders } from "./staff";

jest.setTimeout(5 * 60_000);

/** The roles plugin's service as these stories use it. */
type Roles = {
  give(user_id: string, role: Role | null, given_by: string, founder: string): Promise<void>;
};
type Staff = Awaited<ReturnType<typeof staffHeaders>>;

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const staff = {} as Record<Role | "nobody", Staff>;

    beforeEach(async () => {
      const roles = getContainer().resolve<Roles>("staff_roles");
      for (const role of [...ROLES, "nobody"] as const) {
        staff[role] = await staffHeaders(getContainer(), `${role}@example.uz`);
        await roles.give(
          staff[role].user_id,
          role === "nobody" ? null : role,
          staff.owner.user_id,
          staff.owner.user_id,
        );
      }
    });

    const call = (who: Role | "nobody", route: string, headers = {}) => {
      const [method, address] = route.split(" ") as [string, string];
      return api.request({
        method,
        url: address.replace(/:\w+/g, "none"),
        data: method === "GET" ? undefined : {},
        headers: { ...staff[who].headers, ...headers },
        validateStatus: () => true,
      });
    };

    const rawStatus = (who: Role, target: string) =>
      rawPost(api.defaults.baseURL!, target, staff[who].headers);

    it("keeps the matrix on every admin route of ours, for every role", async () => {
      const routes = await ownRoutes("admin");
      expect(Object.keys(ROLES_MATRIX).sort()).toEqual(routes);
      const wrong: string[] = [];
      for (const route of routes) {
        for (const role of ROLES) {
          const { status, data } = await call(role, route);
          const refused = status === 403 && data.code === "role_not_allowed";
          const expected = role !== "owner" && !ROLES_MATRIX[route]!.includes(role);
          if (refused !== expected) {
            wrong.push(`${role} ${route}: ${status}`);
          }
        }
        const stranger = await call("nobody", route);
        const own = route === "GET /admin/staff-roles/me";
        if ((stranger.data.code === "no_role") === own) {
          wrong.push(`nobody ${route}: ${stranger.status}`);
        }
      }
      expect(wrong).toEqual([]);
    });

    it("knows every area of Medusa's admin API", () => {
      const medusa = path.dirname(require.resolve("@medusajs/medusa/package.json"));
      const known = new Set(CORE_AREAS.map((one) => one.path));
      const folders = readdirSync(path.join(medusa, "dist/api/admin"));
      expect(folders.filter((folder) => !known.has(`/admin/${folder}`))).toEqual([]);
    });

    it("guards Medusa's routes too, and tells why in the language of the browser", async () => {
      expect((await call("auditor", "GET /admin/orders")).status).toBe(200);
      expect((await call("pharmacist", "GET /admin/products")).status).toBe(200);
      expect((await call("courier", "GET /admin/stores")).status).toBe(200);
      expect((await call("nobody", "GET /admin/users/me")).status).toBe(200);
      for (const [role, route] of [
        ["courier", "GET /admin/orders"],
        ["auditor", "POST /admin/products"],
        ["operator", "GET /admin/api-keys"],
        ["operator", "POST /ADMIN/API-KEYS"],
        ["operator", "POST /admin/users/:id"],
        ["pharmacist", "POST /admin/invites"],
        ["operator", "GET /admin/no-such-area"],
        ["operator", "POST /admin//fiscal//settings"],
      ] as const) {
        expect([route, (await call(role, route)).status]).toEqual([route, 403]);
      }
      // A client cuts this off; a wire does not.
      expect(await rawStatus("operator", "/admin/fiscal/settings#x")).toBe(403);
      expect(await rawStatus("operator", "http://x/admin/fiscal/settings")).toBe(403);
      const { data } = await call("courier", "GET /admin/orders", { "accept-language": "ru" });
      expect(data).toEqual({
        type: "not_allowed",
        code: "role_not_allowed",
        message: "Ваша роль этого не позволяет. Обратитесь к владельцу магазина",
      });
      const own = { first_name: "Aziz" };
      const url = `/admin/users/${staff.courier.user_id}`;
      const renamed = await api.post(url, own, { headers: staff.courier.headers });
      expect(renamed.data.user.first_name).toBe("Aziz");
    });

    it("gives and takes roles, and never loses the last owner", async () => {
      const { owner, nobody } = staff;
      const give = (user_id: string, role: unknown) =>
        api.post(
          `/admin/staff-roles/${user_id}`,
          { role },
          { headers: owner.headers, validateStatus: () => true },
        );
      expect((await give(nobody.user_id, "operator")).data.role).toBe("operator");
      expect((await call("nobody", "GET /admin/orders")).status).toBe(200);
      expect((await give(nobody.user_id, null)).status).toBe(200);
      expect((await call("nobody", "GET /admin/orders")).data.code).toBe("no_role");
      expect((await give(nobody.user_id, "king")).status).toBe(400);
      expect((await give("user_none", "operator")).status).toBe(404);
      expect((await give(owner.user_id, "operator")).data.message).toMatch("needs an owner");

      const remove = { headers: owner.headers, validateStatus: () => true };
      const deleted = await api.delete(`/admin/users/${owner.user_id}`, remove);
      expect([deleted.status, deleted.data.message]).toEqual([
        400,
        expect.stringMatching("needs an owner"),
      ]);
      const users = getContainer().resolve(Modules.USER);
      expect(await users.listUsers({ id: owner.user_id })).toHaveLength(1);

      const { data } = await api.get("/admin/staff-roles", { headers: owner.headers });
      expect(data.staff).toHaveLength(6);
      expect(data.staff[0]).toMatchObject({
        email: "owner@example.uz",
        role: "owner",
        is_you: true,
      });
    });
  },
});
