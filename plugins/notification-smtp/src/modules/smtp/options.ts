import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

const GMAIL = { host: "smtp.gmail.com", port: 465 };

const schema = z
  .object({
    /** `smtps://user:password@host:465` or `smtp://user:password@host:587`. */
    url: z
      .string()
      .refine((url) => URL.canParse(url) && /^smtps?:$/.test(new URL(url).protocol), {
        message: "must look like smtps://user:password@host:465",
      })
      .optional(),
    /** Full address of a Google account with 2-step verification. */
    gmailUser: z.email().optional(),
    /** The 16 letters of an app password; the spaces Google shows do not matter. */
    gmailAppPassword: z
      .string()
      .transform((password) => password.replace(/\s/g, ""))
      .pipe(z.string().regex(/^[a-z]{16}$/i, "must be the 16 letters of an app password"))
      .optional(),
    /** `Shop <news@shop.uz>`. Default: the account's own address. */
    from: z
      .string()
      .regex(/^[^\r\n]+$/, "must be one line")
      .optional(),
    replyTo: z
      .string()
      .regex(/^[^\r\n]+$/, "must be one line")
      .optional(),
  })
  .superRefine((options, context) => {
    const problem = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (!options.url && !(options.gmailUser && options.gmailAppPassword)) {
      problem("url", "set it, or gmailUser with gmailAppPassword");
    }
    if (options.from !== undefined && addressIn(options.from) === null) {
      problem("from", "must hold one e-mail address, like Shop <news@shop.uz>");
    }
    if (options.url && !options.from && addressOfUrl(options.url) === null) {
      problem("from", "must be set when the user of url is no e-mail address");
    }
  });

/** How to reach the server, and as whom. */
export type SmtpSettings = {
  host: string;
  port: number;
  /** TLS from the first byte (465); otherwise STARTTLS. */
  secure: boolean;
  /** False only on this machine, where no one listens in and test servers have no certificate. */
  requireTLS: boolean;
  auth: { user: string; pass: string } | undefined;
  from: string;
  replyTo: string | undefined;
  /** Domain of the sender, in Message-ID. */
  domain: string;
};

/** Checks the plugin's options at boot. @throws MedusaError that names what is wrong and repeats no value */
export function readSmtpOptions(options: unknown): SmtpSettings {
  const given = Object.fromEntries(
    Object.entries(options ?? {}).filter(([k, v]) => v !== undefined && k !== "database"),
  );
  const read = schema.safeParse(given);
  if (!read.success) {
    const wrong = read.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; ");
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `@medusa-uz/notification-smtp options: ${wrong}`,
    );
  }
  const { url, gmailUser = "", gmailAppPassword = "", replyTo } = read.data;
  const server = url ? ofUrl(new URL(url)) : ofGmail(gmailUser, gmailAppPassword);
  const from = read.data.from ?? server.auth?.user ?? "";
  const domain = (addressIn(from) ?? "@localhost").split("@")[1] ?? "localhost";
  return { ...server, from, replyTo, domain };
}

type Server = Pick<SmtpSettings, "host" | "port" | "secure" | "requireTLS" | "auth">;

function ofGmail(user: string, pass: string): Server {
  return { ...GMAIL, secure: true, requireTLS: true, auth: { user, pass } };
}

function ofUrl(url: URL): Server {
  const secure = url.protocol === "smtps:";
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname,
    port: Number(url.port || (secure ? 465 : 587)),
    // 587 speaks plainly first: TLS there ends in "wrong version number".
    secure: secure && url.port !== "587",
    requireTLS: !local,
    auth: user ? { user, pass: decodeURIComponent(url.password) } : undefined,
  };
}

function addressOfUrl(url: string): string | null {
  return URL.canParse(url) ? addressIn(decodeURIComponent(new URL(url).username)) : null;
}

/** The one address of `Name <a@b.uz>` or `a@b.uz`. */
function addressIn(text: string): string | null {
  const address = /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text.trim();
  return z.email().safeParse(address).success ? address : null;
}
