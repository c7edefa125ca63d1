import { KeptFile } from "../eskiz/kept-file.ts";

export type Mail = {
  id: string;
  message_id: string;
  from: string;
  /** The envelope's recipients. */
  to: string[];
  reply_to: string | null;
  subject: string;
  text: string;
  html: string | null;
  headers: Record<string, string>;
  at: number;
};

const KEPT = 500;

/** Every e-mail that was taken, oldest first. */
export class MailBook {
  private readonly kept: KeptFile<Mail>;
  private readonly mails: Mail[];
  private next: number;

  constructor(file: string) {
    this.kept = new KeptFile(file, () => this.mails);
    this.mails = this.kept.read();
    this.next = Math.max(0, ...this.mails.map(({ id }) => Number(id))) + 1;
  }

  add(mail: Omit<Mail, "id" | "at">): Mail {
    const added = { ...mail, id: String(this.next), at: Date.now() };
    this.next += 1;
    this.mails.push(added);
    this.mails.splice(0, this.mails.length - KEPT);
    this.kept.changed();
    return added;
  }

  find(id: string | undefined): Mail | null {
    return this.mails.find((mail) => mail.id === id) ?? null;
  }

  /** Newest first. */
  list(to?: string): Mail[] {
    return this.mails.filter((mail) => !to || mail.to.includes(to)).reverse();
  }

  close(): void {
    this.kept.write();
  }
}
