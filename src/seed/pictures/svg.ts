type Attributes = Record<string, string | number | undefined>;

/** One SVG element; numbers are rounded to a tenth, undefined attributes are left out. */
export function el(name: string, attributes: Attributes, ...children: string[]): string {
  const text = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${typeof value === "number" ? round(value) : escapeXml(value!)}"`,
    )
    .join("");
  return children.length ? `<${name}${text}>${children.join("")}</${name}>` : `<${name}${text}/>`;
}

export const rect = (x: number, y: number, width: number, height: number, rest: Attributes = {}) =>
  el("rect", { x, y, width, height, ...rest });

export const circle = (cx: number, cy: number, r: number, rest: Attributes = {}) =>
  el("circle", { cx, cy, r, ...rest });

export const ellipse = (cx: number, cy: number, rx: number, ry: number, rest: Attributes = {}) =>
  el("ellipse", { cx, cy, rx, ry, ...rest });

export const path = (d: string, rest: Attributes = {}) => el("path", { d, ...rest });

export const group = (attributes: Attributes, ...children: string[]) =>
  el("g", attributes, children.join(""));

export function escapeXml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
