/** What the codes of a receipt look like (`fiscal.md` section 2). Without imports, so that the admin can use it too. */
export const SHAPES = {
  /** IKPU (MXIK), text: its leading zeros are real. */
  mxik: /^\d{17}$/,
  package_code: /^\d{1,20}$/,
  /** GTIN. */
  barcode: /^\d{1,13}$/,
  /** Legal person. */
  tin: /^\d{9}$/,
  /** Natural person. */
  pinfl: /^\d{14}$/,
};
