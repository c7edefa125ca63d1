/** The kinds of package the shop's illustrator can draw. */
export type PackageKind =
  | "blister-box"
  | "capsule-box"
  | "lozenge-box"
  | "suppository-box"
  | "tablet-tube"
  | "jar"
  | "syrup-bottle"
  | "amber-bottle"
  | "dropper-bottle"
  | "eye-dropper"
  | "nasal-spray"
  | "throat-spray"
  | "tube"
  | "sachet"
  | "patch"
  | "herb-box"
  | "shampoo-bottle";
