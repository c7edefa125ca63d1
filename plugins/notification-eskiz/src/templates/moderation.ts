import type { ProviderTemplate } from "../line/eskiz-api";
import { withAsciiApostrophes } from "../sms/apostrophe";

/** `new`: never handed in. Sendable is only what has an approved text. */
export type TemplateStatus = "new" | "moderation" | "approved" | "rejected";

const STATUSES: Record<string, TemplateStatus> = {
  moderation: "moderation",
  inproccess: "moderation",
  inprocess: "moderation",
  service: "approved",
  reklama: "approved",
  rejected: "rejected",
};

/** Best first: an approved copy counts, whatever became of others. */
const ORDER: TemplateStatus[] = ["approved", "moderation", "rejected"];

export type Moderation = {
  status: Exclude<TemplateStatus, "new">;
  eskiz_template_id: string;
  /** `service` or `reklama` once approved. */
  approved_as: string | null;
};

/**
 * What Eskiz has decided about a text (section 5). Null when it does not have it.
 *
 * @param sample_text the concrete sample that was, or would be, handed in
 */
export function moderationOf(
  sample_text: string,
  templates: ProviderTemplate[],
): Moderation | null {
  const found = templates.flatMap(({ id, text, status }) => {
    const known = STATUSES[status.toLowerCase()];
    return known && known !== "new" && isSame(text, sample_text)
      ? [
          {
            status: known,
            eskiz_template_id: id,
            approved_as: known === "approved" ? status : null,
          },
        ]
      : [];
  });
  found.sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  return found[0] ?? null;
}

/** Eskiz may show the variable parts it recognised as `%d` or `%w`. */
function isSame(theirs: string, ours: string): boolean {
  const [one, other] = [plain(theirs), plain(ours)];
  if (one === other) {
    return true;
  }
  if (!/%[dw]/.test(one)) {
    return false;
  }
  const pattern = one
    .split(/(%[dw](?:\{\d+(?:,\d*)?\}|\+)?)/)
    .map((piece) => {
      if (piece.startsWith("%d")) return "[\\d ]+?";
      if (piece.startsWith("%w")) return ".+?";
      return piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    })
    .join("");
  return new RegExp(`^${pattern}$`, "su").test(other);
}

const plain = (text: string) => withAsciiApostrophes(text).replace(/\s+/g, " ").trim();
