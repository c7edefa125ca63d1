import { Button, Input, Label, Text, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState, type FormEvent } from "react";
import { formatSom } from "../format/som";
import { useDictionary } from "../i18n/use-dictionary";
import { knownReason } from "../messages/known-reason";
import {
  sendSample,
  SMS_KEY,
  type AccountView,
  type SampleResponse,
  type TemplateView,
} from "../sms-api";
import { draftOf } from "./draft";
import { priceOf } from "./price";

type Props = { template: TemplateView; account: AccountView };

/** The approved text on a phone of staff. */
export function SampleForm({ template, account }: Props) {
  const { t, language } = useDictionary();
  const client = useQueryClient();
  const field = useId();
  const [phone, setPhone] = useState("");
  const work = useMutation<SampleResponse, Error, string>({
    mutationFn: (to) => sendSample(template.id, to),
    onSuccess: ({ outcome }) => {
      const reason = "reason" in outcome ? knownReason(outcome.reason) : null;
      if (outcome.state === "accepted") {
        toast.success(t("draft.sampleSent"));
      } else {
        const description = reason ? t(`reasons.${reason}`) : undefined;
        toast.error(t("draft.sampleNotSent"), { description });
      }
    },
    onError: (error) => toast.error(t("draft.sampleNotSent"), { description: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: [SMS_KEY, "messages"] }),
  });
  // What goes out is the approved text, though a newer one may wait.
  const { parts } = draftOf(template.approved_text ?? "", template).size;
  const price = parts * priceOf(template, account);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    work.mutate(phone);
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-y-2">
      <Text size="small" leading="compact" weight="plus">
        {t("draft.sample")}
      </Text>
      <div className="flex flex-wrap items-end gap-2">
        <div className="flex min-w-40 flex-1 flex-col gap-y-1">
          <Label htmlFor={field} size="xsmall" className="text-ui-fg-muted">
            {t("draft.samplePhone")}
          </Label>
          <Input
            id={field}
            size="small"
            type="tel"
            autoComplete="off"
            placeholder="90 123 45 67"
            value={phone}
            onChange={(event) => setPhone(event.target.value)}
          />
        </div>
        <Button
          size="small"
          variant="secondary"
          type="submit"
          disabled={phone.trim() === ""}
          isLoading={work.isPending}
        >
          {t("draft.sampleSend", { price: formatSom(price, language) })}
        </Button>
      </div>
    </form>
  );
}
