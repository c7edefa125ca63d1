import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { STAFF_ROLES_MODULE } from "..";
import StaffRole from "../models/staff-role";
import type StaffRolesService from "../service";

jest.setTimeout(60_000);

moduleIntegrationTestRunner<StaffRolesService>({
  moduleName: STAFF_ROLES_MODULE,
  moduleModels: [StaffRole],
  resolve: `${__dirname}/..`,
  testSuite: ({ service }) => {
    it("takes everybody for the owner until there is one; who gives the first role is", async () => {
      expect(await service.roleOf("ali")).toBe("owner");
      await service.give("ali", "operator", "boss", "boss");
      expect(await service.roleOf("boss")).toBe("owner");
      expect(await service.roleOf("ali")).toBe("operator");
      expect(await service.roleOf("new")).toBeNull();
      await service.give("ali", null, "boss", "boss");
      expect(await service.roleOf("ali")).toBeNull();
    });

    it("begins with the founder, not with whoever comes first", async () => {
      await expect(service.give("ali", "owner", "ali", "boss")).rejects.toThrow("opened the shop");
      expect(await service.isOwned()).toBe(false);
    });

    it("stays closed when two last owners are gone at once", async () => {
      await service.give("a", "owner", "a", "a");
      await service.give("b", "owner", "a", "a");
      await service.give("ali", "operator", "a", "a");
      await Promise.all([service.forget("a"), service.forget("b"), service.forget("ali")]);
      expect(await service.isOwned()).toBe(true);
      expect(await service.roleOf("ali")).toBeNull();
    });

    it("does not leave the shop without an owner", async () => {
      await expect(service.give("boss", "operator", "boss", "boss")).rejects.toThrow(
        "needs an owner",
      );
      await service.give("boss", "owner", "boss", "boss");
      await expect(service.give("boss", "auditor", "boss", "boss")).rejects.toThrow(
        "needs an owner",
      );
      await expect(service.give("boss", null, "boss", "boss")).rejects.toThrow("needs an owner");
      await service.give("ali", "owner", "boss", "boss");
      await service.give("boss", null, "ali", "boss");
      expect(await service.roleOf("ali")).toBe("owner");
    });

    it("lets one of two owners win who take each other's role at once", async () => {
      await service.give("a", "owner", "a", "a");
      await service.give("b", "owner", "a", "a");
      const taken = await Promise.allSettled([
        service.give("a", "operator", "b", "boss"),
        service.give("b", "operator", "a", "boss"),
      ]);
      expect(taken.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(await service.isOwned()).toBe(true);
    });

    it("keeps one role for each, however many give it at once", async () => {
      await service.give("boss", "owner", "boss", "boss");
      const roles = ["operator", "courier", "auditor", "pharmacist"] as const;
      await Promise.all(roles.map((role) => service.give("ali", role, "boss", "boss")));
      expect(await service.listStaffRoles({ user_id: "ali" })).toHaveLength(1);
    });
  },
});
