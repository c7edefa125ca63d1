import type { Habits } from "./habits.ts";
import { KeptFile } from "./kept-file.ts";

export type TemplateStatus = "moderation" | "inproccess" | "service" | "reklama" | "rejected";
export type Template = {
  id: number;
  text: string;
  status: TemplateStatus;
  submitted_at: number;
  /** When the moderators get to it; null: a person decides. */
  due_at: number | null;
};

/** Texts and their moderation; they survive a restart, as approvals do. */
export class TemplateBook {
  private readonly templates: Template[];
  private readonly kept: KeptFile<Template>;

  constructor(file: string) {
    this.kept = new KeptFile(file, () => this.templates);
    this.templates = this.kept.read();
  }

  /** Also lets the moderators do what is due. */
  list({ moderation }: Pick<Habits, "moderation">): Template[] {
    const now = Date.now();
    for (const template of this.templates) {
      if (template.status === "moderation" && template.due_at !== null && template.due_at <= now) {
        template.status = moderation === "refuse" ? "rejected" : "service";
        this.kept.changed();
      }
    }
    return this.templates;
  }

  submit(text: string, { moderation, moderation_ms }: Habits): Template {
    const now = Date.now();
    const template: Template = {
      id: Math.max(0, ...this.templates.map(({ id }) => id)) + 1,
      text,
      status: "moderation",
      submitted_at: now,
      due_at: moderation === "sleep" ? null : now + moderation_ms,
    };
    this.templates.push(template);
    this.kept.changed();
    return template;
  }

  decide(id: string, status: TemplateStatus): Template | null {
    const template = this.templates.find((one) => String(one.id) === id);
    if (!template) {
      return null;
    }
    template.status = status;
    template.due_at = null;
    this.kept.changed();
    return template;
  }

  /** Null: no approved text fits. */
  approvedFor(text: string, habits: Habits): Template | null {
    const approved = this.list(habits).filter(({ status }) =>
      ["service", "reklama"].includes(status),
    );
    return approved.find((template) => patternOf(template.text).test(text)) ?? null;
  }

  clear(): void {
    this.templates.splice(0);
    this.kept.changed();
  }

  close(): void {
    this.kept.write();
  }
}

/**
 * What a moderator recognises as variable in a concrete sample: groups of digits, whatever their separators, words with a
 * digit in them such as codes, and what follows the host of a link. All else must be the same, letter by letter.
 */
export function patternOf(sample: string): RegExp {
  const VARIABLE = /(https?:\/\/[^\s/]+\/\S*|[\p{L}\d_-]*\d(?:[\p{L}\d_:.,-]*|\s(?=\d))*)/u;
  const pattern = sample
    .split(new RegExp(VARIABLE, "gu"))
    .map((piece, place) => {
      if (place % 2 === 0) {
        return escaped(piece);
      }
      const host = /^https?:\/\/[^\s/]+\//.exec(piece)?.[0];
      return host ? `${escaped(host)}\\S+` : "[\\p{L}\\d_-]*\\d(?:[\\p{L}\\d_:.,-]*|\\s(?=\\d))*";
    })
    .join("");
  return new RegExp(`^${pattern}$`, "u");
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
