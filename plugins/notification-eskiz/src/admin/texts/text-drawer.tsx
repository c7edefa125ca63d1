import { Button, Drawer, Label, Text, Textarea, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { placeholdersOf } from "../../sms/render";
import { useDictionary } from "../i18n/use-dictionary";
import {
  saveTemplate,
  SMS_KEY,
  submitTemplate,
  type AccountView,
  type TemplateView,
} from "../sms-api";
import { draftOf, type Draft } from "./draft";
import { priceOf } from "./price";
import { SampleForm } from "./sample-form";
import { TemplateStatus } from "./template-status";
import { TextPreview } from "./text-preview";

type Props = { template: TemplateView; account: AccountView; close: () => void };

/** One text in one language: write it, see it, hand it to the moderators. */
export function TextDrawer({ template, account, close }: Props) {
  const { t, nameOf } = useDictionary();
  const client = useQueryClient();
  const field = useId();
  const [typed, setTyped] = useState(template.text);
  const draft = draftOf(typed, template);
  const isChanged = draft.text !== template.text;
  const canSubmit = isChanged || template.status === "new" || template.status === "rejected";
  const places = [
    ...new Set([...placeholdersOf(template.default_text), ...Object.keys(template.sample)]),
  ];

  const work = useMutation<TemplateView, Error, { submit: boolean }>({
    mutationFn: async ({ submit }) => {
      const saved = isChanged ? (await saveTemplate(template.id, draft.text)).template : template;
      return submit ? (await submitTemplate(template.id)).template : saved;
    },
    onSuccess: ({ status }, { submit }) => {
      const done = status === "approved" ? "draft.approvedNow" : "draft.submitted";
      toast.success(t(submit ? done : "draft.saved"));
      close();
    },
    onError: (error, { submit }) =>
      toast.error(t(submit ? "draft.notSubmitted" : "draft.notSaved"), {
        description: error.message,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: [SMS_KEY] }),
  });
  const isWrong = draft.text === "" || draft.problem !== null;

  return (
    <Drawer open onOpenChange={(open) => !open && close()}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title className="text-pretty">
            {t("draft.title", {
              name: nameOf(template.key),
              language: t(`locales.${template.locale}`),
            })}
          </Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
          <div className="flex flex-col gap-y-2">
            <div className="flex items-center justify-between gap-x-2">
              <Label htmlFor={field} size="small" weight="plus">
                {t("draft.text")}
              </Label>
              <TemplateStatus status={isChanged ? "new" : template.status} />
            </div>
            <Textarea
              id={field}
              rows={5}
              maxLength={1000}
              lang={template.locale}
              value={typed}
              aria-invalid={isWrong}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Text size="xsmall" className="text-ui-fg-muted text-pretty">
              {t("draft.hint", {
                places: places.map((name) => `{${name}}`).join(", ") || t("draft.noPlaces"),
              })}
            </Text>
            <Problem draft={draft} />
            {draft.text !== template.default_text && (
              <Button
                size="small"
                variant="transparent"
                type="button"
                className="w-fit"
                onClick={() => setTyped(template.default_text)}
              >
                {t("draft.restore")}
              </Button>
            )}
          </div>
          <TextPreview draft={draft} price={priceOf(template, account)} />
          {template.approved_text !== null && template.approved_text !== draft.text && (
            <div className="flex flex-col gap-y-1">
              <Text size="small" leading="compact" weight="plus">
                {t("draft.approved")}
              </Text>
              <Text size="small" className="text-ui-fg-subtle break-words">
                {template.approved_text}
              </Text>
            </div>
          )}
          {template.approved_text !== null && <SampleForm template={template} account={account} />}
        </Drawer.Body>
        <Drawer.Footer className="flex-wrap gap-2">
          <Drawer.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("common.cancel")}
            </Button>
          </Drawer.Close>
          <Button
            size="small"
            variant="secondary"
            type="button"
            disabled={!isChanged || isWrong || work.isPending}
            onClick={() => work.mutate({ submit: false })}
          >
            {t("draft.save")}
          </Button>
          <Button
            size="small"
            type="button"
            disabled={!canSubmit || isWrong}
            isLoading={work.isPending}
            onClick={() => work.mutate({ submit: true })}
          >
            {t(isChanged ? "draft.saveAndSubmit" : "draft.submit")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  );
}

/** What keeps the text from being saved, and what the moderators may not like. */
function Problem({ draft: { problem, words } }: { draft: Draft }) {
  const { t } = useDictionary();
  const inBraces = (names: string[]) => names.map((name) => `{${name}}`).join(", ");
  if (problem) {
    return (
      <Text size="small" role="alert" className="text-ui-fg-error">
        {"unknown_places" in problem
          ? t("draft.unknownPlaces", { places: inBraces(problem.unknown_places) })
          : t("draft.lostPlaces", { places: inBraces(problem.lost_places) })}
      </Text>
    );
  }
  return words.length > 0 ? (
    <Text size="xsmall" className="text-ui-tag-orange-text text-pretty">
      {t("draft.words", { places: inBraces(words) })}
    </Text>
  ) : null;
}
