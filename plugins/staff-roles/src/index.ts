export { area, type Area, type Level } from "./access/area";
export { CORE_AREAS } from "./access/core-areas";
export { ROLES, type Role } from "./access/role";
