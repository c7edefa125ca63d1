/** The kinds of package the shop's illustrator can draw. */
// prettier-ignore
export const PACKAGE_KINDS = [
  "blister-box", "capsule-box", "lozenge-box", "suppository-box", "tablet-tube", "jar", "syrup-bottle",
  "amber-bottle", "dropper-bottle", "eye-dropper", "nasal-spray", "throat-spray", "tube", "sachet", "patch",
  "herb-box", "shampoo-bottle", "tea-box", "pouch", "chocolate-bar", "food-jar", "slim-bottle", "milk-carton",
  "soap", "pump-bottle", "trigger-bottle", "soft-pack", "paper-roll", "notebook", "tall-box", "folded-textile",
  "icon-box",
] as const;

export type PackageKind = (typeof PACKAGE_KINDS)[number];
