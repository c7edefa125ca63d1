import { Module } from "@medusajs/framework/utils";
import StaffRolesService from "./service";

export const STAFF_ROLES_MODULE = "staff_roles";

export default Module(STAFF_ROLES_MODULE, { service: StaffRolesService });
