import { ApiError } from "./api-error.ts";

const LONGEST_TEXT = 4096;
const TAGS = /^(b|strong|i|em|u|ins|s|strike|del|span|tg-spoiler|a|code|pre|blockquote|tg-emoji)$/i;
const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/** The text of a message as its reader sees it. @throws ApiError as Telegram refuses it */
export function plainText(text: unknown, parseMode: unknown): string {
  const given = String(text ?? "");
  const plain = parseMode === "HTML" ? withoutTags(given) : given;
  if (plain.trim() === "") {
    throw new ApiError(400, "Bad Request: message text is empty");
  }
  if (plain.length > LONGEST_TEXT) {
    throw new ApiError(400, "Bad Request: message is too long");
  }
  return plain;
}

function withoutTags(html: string): string {
  const open: string[] = [];
  const text = html.replace(/<[^>]*>?/g, (tag, at: number) => {
    const [, slash, name = ""] = /^<(\/?)([\w-]+)(?:\s[^<>]*)?>$/.exec(tag) ?? [];
    if (!TAGS.test(name)) {
      throw cannotParse(`Unsupported start tag "${name}" at byte offset ${at}`);
    }
    if (!slash) {
      open.push(name);
    } else if (open.pop() !== name) {
      throw cannotParse(`Unmatched end tag at byte offset ${at}`);
    }
    return "";
  });
  if (open.length > 0) {
    throw cannotParse(`Can't find end tag corresponding to start tag "${open.at(-1)}"`);
  }
  return text.replace(/&(lt|gt|amp|quot|#\d+);/g, (_, name: string) =>
    name.startsWith("#") ? String.fromCodePoint(Number(name.slice(1))) : (ENTITIES[name] ?? ""),
  );
}

const cannotParse = (why: string) => new ApiError(400, `Bad Request: can't parse entities: ${why}`);
