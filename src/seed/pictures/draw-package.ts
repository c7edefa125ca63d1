import { PackageKind } from "./package-kind";

export type PackageLabel = {
  kind: PackageKind;
  name: string;
  note: string;
  maker: string;
  seed: string;
  palette: string;
};

export function drawPackage(label: PackageLabel): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800"><rect width="800" height="800" fill="#f4f7f6"/><rect x="180" y="250" width="440" height="300" rx="24" fill="#fff" stroke="#0a7d6c" stroke-width="6"/><text x="400" y="410" font-family="sans-serif" font-size="40" text-anchor="middle">${label.name.replace(/&/g, "&amp;")}</text></svg>`;
}
