import { inLatinLetters } from "./lookalikes";

/**
 * The international names of the active substances as a clean list: `paracetamol; caffeine`.
 * Empty when the register names them in Russian only: a text in three languages would be half Russian.
 */
export function substance(inn: string): string {
  const names = inLatinLetters(inn)
    .replace(/[*®]/g, "")
    .replace(/^comb\.drug \((.*?)\)?$/, "$1")
    .split(/;/)
    .map((name) => name.replace(/\s+/g, " ").replace(/^[,.\s]+|[,.\s]+$/g, ""))
    .filter(Boolean)
    .join("; ");
  return /[А-Яа-яЁё]/.test(names) ? "" : names;
}

/** Single substances of such a list. Words that name none ("plant extracts") would make strangers look alike. */
export function substanceList(inn: string): string[] {
  return inn
    .split(/[;,]/)
    .map((name) => name.trim())
    .filter(
      (name) => /[a-z]{3}/i.test(name) && !/^(plant|herbal|dry)? ?(extracts?|mixture)$/i.test(name),
    );
}
