import { Button, Drawer, Input, Label, Text, Textarea, toast } from "@medusajs/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState, type ReactNode } from "react";
import { LOCALES, type Locale } from "../../types";
import { useDictionary } from "../i18n/use-dictionary";
import { countAudience, createBroadcast, NOTIFY_KEY, type Audience } from "../notify-api";
import { Choice } from "../parts/choice";
import { audienceOf, NEW_DRAFT, requestOf, type Draft } from "./draft";

const LONGEST_TITLE = 100;
const LONGEST_TEXT = 1000;

/** Writes a broadcast: for whom, in three languages, when. */
export function BroadcastDrawer({ close }: { close: () => void }) {
  const { t } = useDictionary();
  const client = useQueryClient();
  const [draft, setDraft] = useState(NEW_DRAFT);
  const change = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed });
  const request = requestOf(draft);
  const send = useMutation({
    mutationFn: createBroadcast,
    onSuccess: () => {
      toast.success(t("broadcasts.sent"));
      close();
    },
    onError: (error) => toast.error(t("common.notDone"), { description: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: [NOTIFY_KEY] }),
  });
  return (
    <Drawer open onOpenChange={(open) => !open && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("broadcasts.create")}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
          <AudienceFields draft={draft} change={change} />
          {LOCALES.map((locale) => (
            <WordsFields
              key={locale}
              locale={locale}
              words={draft.words[locale]}
              change={(words) => change({ words: { ...draft.words, [locale]: words } })}
            />
          ))}
          <Field label={t("broadcasts.startsAt")}>
            {(id) => (
              <Input
                id={id}
                type="datetime-local"
                value={draft.starts_at}
                onChange={(event) => change({ starts_at: event.target.value })}
              />
            )}
          </Field>
          <Text size="xsmall" className="text-ui-fg-muted">
            {t("broadcasts.smsHint")}
          </Text>
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="secondary" type="button" onClick={close}>
            {t("common.cancel")}
          </Button>
          <Button
            size="small"
            type="button"
            disabled={!request}
            isLoading={send.isPending}
            onClick={() => request && send.mutate(request)}
          >
            {t("broadcasts.send")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  );
}

type FieldsProps = { draft: Draft; change: (changed: Partial<Draft>) => void };

const WHO: Audience["who"][] = ["everybody", "buyers", "sleepers"];

function AudienceFields({ draft, change }: FieldsProps) {
  const { t } = useDictionary();
  const audience = audienceOf(draft);
  const { data } = useQuery({
    queryKey: [NOTIFY_KEY, "audience", audience],
    queryFn: () => countAudience(audience ?? { who: "everybody" }),
    enabled: audience !== null,
  });
  return (
    <fieldset className="flex flex-col gap-y-3">
      <legend className="txt-compact-small-plus pb-2">{t("broadcasts.audience")}</legend>
      <div className="flex flex-wrap gap-3">
        <Choice
          label={t("broadcasts.audience")}
          any={t("broadcasts.who.everybody")}
          value={draft.who === "everybody" ? "" : draft.who}
          options={WHO.slice(1).map((who) => ({ value: who, label: t(`broadcasts.who.${who}`) }))}
          change={(chosen) => change({ who: WHO.find((who) => who === chosen) ?? "everybody" })}
        />
        <Choice
          label={t("broadcasts.language")}
          any={t("broadcasts.anyLanguage")}
          value={draft.locale}
          options={LOCALES.map((locale) => ({ value: locale, label: t(`language.${locale}`) }))}
          change={(chosen) => change({ locale: LOCALES.find((one) => one === chosen) ?? "" })}
        />
        {draft.who !== "everybody" && (
          <Field label={t("broadcasts.days")}>
            {(id) => (
              <Input
                id={id}
                size="small"
                type="number"
                min={1}
                max={3650}
                value={draft.days}
                onChange={(event) => change({ days: event.target.value })}
              />
            )}
          </Field>
        )}
      </div>
      <Text size="small" className="text-ui-fg-subtle tabular-nums">
        {audience && data ? t("broadcasts.size", { count: data.count }) : "—"}
      </Text>
    </fieldset>
  );
}

type WordsProps = {
  locale: Locale;
  words: Draft["words"][Locale];
  change: (words: Draft["words"][Locale]) => void;
};

function WordsFields({ locale, words, change }: WordsProps) {
  const { t } = useDictionary();
  return (
    <fieldset className="flex flex-col gap-y-3">
      <legend className="txt-compact-small-plus pb-2">
        {t("broadcasts.words", { language: t(`language.${locale}`) })}
      </legend>
      <Field label={t("broadcasts.headline")}>
        {(id) => (
          <Input
            id={id}
            lang={locale}
            maxLength={LONGEST_TITLE}
            value={words.title}
            onChange={(event) => change({ ...words, title: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("broadcasts.text")}>
        {(id) => (
          <Textarea
            id={id}
            lang={locale}
            rows={3}
            maxLength={LONGEST_TEXT}
            value={words.text}
            onChange={(event) => change({ ...words, text: event.target.value })}
          />
        )}
      </Field>
    </fieldset>
  );
}

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="flex flex-col gap-y-1">
      <Label htmlFor={id} size="xsmall" className="text-ui-fg-muted">
        {label}
      </Label>
      {children(id)}
    </div>
  );
}
