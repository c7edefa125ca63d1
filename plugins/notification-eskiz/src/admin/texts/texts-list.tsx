import { PencilSquare } from "@medusajs/icons";
import { Badge, IconButton, Text } from "@medusajs/ui";
import { sizeOf } from "../../sms/parts";
import { formatSom } from "../format/som";
import { useDictionary } from "../i18n/use-dictionary";
import type { AccountView, TemplateView } from "../sms-api";
import { priceOf } from "./price";
import { TemplateStatus } from "./template-status";

type Props = {
  templates: TemplateView[];
  account: AccountView | undefined;
  open: (id: string) => void;
};

/** Every message with its texts, one line for a language. */
export function TextsList({ templates, account, open }: Props) {
  const { nameOf } = useDictionary();
  const keys = [...new Set(templates.map(({ key }) => key))];
  return keys.map((key) => (
    <section key={key} aria-label={nameOf(key)} className="flex flex-col gap-y-2 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {nameOf(key)}
      </Text>
      <ul className="flex flex-col gap-y-3">
        {templates
          .filter((one) => one.key === key)
          .map((template) => (
            <TextLine key={template.id} template={template} account={account} open={open} />
          ))}
      </ul>
    </section>
  ));
}

type LineProps = { template: TemplateView } & Pick<Props, "account" | "open">;

function TextLine({ template, account, open }: LineProps) {
  const { t, language, nameOf } = useDictionary();
  const { parts } = sizeOf(template.sample_text);
  const name = t("texts.edit", {
    name: nameOf(template.key),
    language: t(`locales.${template.locale}`),
  });
  return (
    <li className="grid grid-cols-[2.5rem_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 lg:grid-cols-[2.5rem_minmax(0,1fr)_9rem_10rem_auto]">
      <Badge size="2xsmall" className="mt-0.5 w-fit uppercase">
        {template.locale}
      </Badge>
      <div className="flex min-w-0 flex-col gap-y-0.5">
        <Text size="small" lang={template.locale} className="break-words">
          {template.sample_text}
        </Text>
        <StateHint template={template} />
      </div>
      <IconButton
        size="small"
        variant="transparent"
        type="button"
        aria-label={name}
        title={name}
        className="lg:order-last"
        onClick={() => open(template.id)}
      >
        <PencilSquare />
      </IconButton>
      <div className="col-start-2 flex flex-wrap items-center gap-x-3 lg:contents">
        <Text size="small" className="text-ui-fg-subtle whitespace-nowrap tabular-nums">
          {account &&
            t("texts.parts", { parts, price: formatSom(priceOf(template, account), language) })}
        </Text>
        <span className="w-fit">
          <TemplateStatus status={template.status} />
        </span>
      </div>
    </li>
  );
}

/** What is sent as long as the text is not approved, and what was not sent for want of it. */
function StateHint({ template: { status, approved_text, not_sent } }: { template: TemplateView }) {
  const { t } = useDictionary();
  return (
    <>
      {status !== "approved" && (
        <Text size="xsmall" className="text-ui-fg-muted">
          {t(approved_text === null ? "texts.nothingSent" : "texts.oldSent")}
        </Text>
      )}
      {not_sent > 0 && (
        <Text size="xsmall" className="text-ui-fg-error">
          {t("texts.notSent", { count: not_sent })}
        </Text>
      )}
    </>
  );
}
