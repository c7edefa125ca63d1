import { Button, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { AREA_KEY } from "../area/area-api";
import { useDictionary, type Translate } from "../i18n/use-dictionary";
import { CodeField } from "./field";
import { attachReceipt, type AttemptReceipt } from "./fiscal-api";

const LONGEST = 500;

type Props = { receipt: AttemptReceipt; done: () => void };

/** Takes the link of a receipt that the shop's own cash register has made. */
export function OwnReceiptForm({ receipt, done }: Props) {
  const { t } = useDictionary();
  const client = useQueryClient();
  const [url, setUrl] = useState("");
  const attach = useMutation({
    mutationFn: () => attachReceipt(receipt, url.trim()),
    onSuccess: () => {
      toast.success(t("fiscal.saved"));
      setUrl("");
      done();
    },
    // The journal and the list of what waits for staff change with it.
    onSettled: () => client.invalidateQueries({ queryKey: [AREA_KEY] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (url.trim() !== "") attach.mutate();
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-y-2">
      <CodeField
        words
        label={t("fiscal.own.link")}
        hint={t("fiscal.own.linkHint")}
        wrong={attach.error ? whyRefused(attach.error.message, t) : undefined}
        maxLength={LONGEST}
        value={url}
        change={(value) => {
          setUrl(value);
          attach.reset();
        }}
      />
      <Button
        size="small"
        variant="secondary"
        type="submit"
        className="self-start"
        disabled={url.trim() === ""}
        isLoading={attach.isPending}
      >
        {t("fiscal.own.attach")}
      </Button>
    </form>
  );
}

/** The refusals that staff meet in practice, in their language; others as the server words them. */
function whyRefused(why: string, t: Translate): string {
  if (why.startsWith("url:")) {
    return t("fiscal.own.noLink");
  }
  const [number] = /#\d+/.exec(why) ?? [];
  return number ? t("fiscal.own.taken", { number }) : t("fiscal.own.refused", { why });
}
