import type { Area } from "../../../access/area";
import type { Role } from "../../../access/role";

export type StaffView = {
  user_id: string;
  email: string;
  name: string | null;
  role: Role | null;
  /** The member of staff who asks. */
  is_you: boolean;
};

export type StaffAnswer = {
  staff: StaffView[];
  /** False: nobody is the owner yet, so everybody may do everything. */
  owned: boolean;
  areas: Area[];
};
