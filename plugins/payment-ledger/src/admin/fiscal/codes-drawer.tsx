import { Button, Drawer, toast, usePrompt } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useDictionary } from "../i18n/use-dictionary";
import { codesOf, draftOf, type WrongField } from "./codes-draft";
import { CodesFields } from "./codes-fields";
import {
  FISCAL_KEY,
  saveVariant,
  type CatalogueVariant,
  type FiscalCodes,
  type VariantAnswer,
} from "./fiscal-api";
import { variantName } from "./variant-name";

type Props = { variant: CatalogueVariant; rates: number[]; close: () => void };

/** Edits the codes of one variant beside whatever page one is on. */
export function CodesDrawer({ variant, rates, close }: Props) {
  const { t } = useDictionary();
  const ask = usePrompt();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(variant.codes));
  const [wrong, setWrong] = useState<WrongField[]>([]);
  const save = useMutation<VariantAnswer, Error, FiscalCodes | null>({
    mutationFn: (codes) => saveVariant(variant.variant_id, codes),
    onSuccess: () => {
      toast.success(t("fiscal.saved"));
      void client.invalidateQueries({ queryKey: FISCAL_KEY });
      close();
    },
    onError: (error) => {
      toast.error(t("fiscal.notSaved"), { description: error.message });
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = codesOf(draft);
    setWrong("wrong" in read ? read.wrong : []);
    if ("codes" in read) save.mutate(read.codes);
  };
  const remove = async () => {
    const sure = await ask({
      title: t("fiscal.codes.remove"),
      description: t("fiscal.codes.removeAsk"),
      confirmText: t("fiscal.codes.remove"),
      cancelText: t("fiscal.cancel"),
    });
    if (sure) save.mutate(null);
  };

  return (
    <Drawer open onOpenChange={(open) => !open && close()}>
      <Drawer.Content aria-describedby={undefined}>
        <form noValidate onSubmit={submit} className="flex flex-1 flex-col overflow-hidden">
          <Drawer.Header>
            <Drawer.Title className="text-pretty">
              {t("fiscal.list.editCodes", { product: variantName(variant) })}
            </Drawer.Title>
          </Drawer.Header>
          <Drawer.Body className="overflow-y-auto">
            <CodesFields
              draft={draft}
              rates={rates}
              wrong={wrong}
              change={(changed) => {
                setDraft({ ...draft, ...changed });
                setWrong(wrong.filter((field) => !(field in changed)));
              }}
            />
          </Drawer.Body>
          <Drawer.Footer className="flex-wrap justify-between gap-2">
            {variant.codes ? (
              <Button
                size="small"
                variant="transparent"
                type="button"
                disabled={save.isPending}
                className="text-ui-fg-error"
                onClick={() => void remove()}
              >
                {t("fiscal.codes.remove")}
              </Button>
            ) : (
              <span />
            )}
            <div className="flex gap-2">
              <Drawer.Close asChild>
                <Button size="small" variant="secondary" type="button">
                  {t("fiscal.cancel")}
                </Button>
              </Drawer.Close>
              <Button size="small" type="submit" isLoading={save.isPending}>
                {t("fiscal.save")}
              </Button>
            </div>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  );
}
