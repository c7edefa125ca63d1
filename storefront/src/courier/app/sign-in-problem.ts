/** What the sign-in's own codes are called here, where `code_wrong` is the buyer's code at the door. */
const names: Record<string, string> = {
  code_wrong: "sign_in_wrong",
  code_short: "sign_in_wrong",
  code_expired: "sign_in_wrong",
  code_used_up: "sign_in_used_up",
  phone_not_mobile: "phone_invalid",
  too_many_requests: "too_often",
};

export const signInProblem = (code: string): string => names[code] ?? code;
