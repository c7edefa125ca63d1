/** Cyrillic letters that look Latin: the register mixes them inside Latin words. */
// prettier-ignore
const LATIN: Record<string, string> = {
  А: "A", В: "B", Е: "E", К: "K", М: "M", Н: "H", О: "O", Р: "P", С: "C", Т: "T", Х: "X", І: "I",
  а: "a", е: "e", о: "o", р: "p", с: "c", х: "x", у: "y", і: "i",
};

/** Turns stray Cyrillic letters of a Latin text into the Latin ones they look like. */
export function inLatinLetters(text: string): string {
  if (!/[A-Za-z]/.test(text)) return text;
  return [...text.replace(/–/g, "-")].map((letter) => LATIN[letter] ?? letter).join("");
}
