/** Text made safe for HTML text and attribute values. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Markup that `html` leaves as it is. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

type Part = Markup | string | number | null | false | undefined | Part[];

/** Tagged template: every value is escaped unless it is markup itself; null and false leave nothing. */
export function html(strings: TemplateStringsArray, ...values: Part[]): Markup {
  return new Markup(strings.reduce((text, string, i) => text + textOf(values[i - 1]) + string));
}

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) {
    return "";
  }
  if (Array.isArray(part)) {
    return part.map(textOf).join("");
  }
  return part instanceof Markup ? part.text : escapeHtml(String(part));
}

/** A whole page of the emulators. `refresh` is the value of a meta refresh. */
export function page(options: {
  title: string;
  locale: string;
  body: Markup;
  refresh?: string;
}): string {
  const { title, locale, body, refresh } = options;
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light" />
        ${refresh ? html`<meta http-equiv="refresh" content="${refresh}" />` : null}
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/emulator.css" />
      </head>
      <body>
        ${body}
      </body>
    </html>`.text;
}
