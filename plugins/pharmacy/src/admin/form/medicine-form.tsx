import { Button, Tabs, Text, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDictionary } from "../i18n/use-dictionary";
import {
  forgetMedicine,
  MEDICINES_KEY,
  saveMedicine,
  type MedicineAdminResponse,
} from "../medicines-api";
import { Ask } from "../parts/ask";
import { BatchesTab } from "./batches-tab";
import { bodyOf, draftOf, type Draft } from "./draft";
import { FactsTab } from "./facts-tab";
import { PacksTab } from "./packs-tab";
import { SubstancesTab } from "./substances-tab";
import { TextsTab } from "./texts-tab";

/** What a tab of the form is given. */
export type TabProps = { draft: Draft; change: (part: Partial<Draft>) => void };

const TABS = ["facts", "substances", "packs", "texts", "batches"] as const;

/** Everything that is known of one medicine. The first tabs are saved together, batches each for itself. */
export function MedicineForm({ answer }: { answer: MedicineAdminResponse }) {
  const { t } = useDictionary();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(answer));
  const [asking, setAsking] = useState(false);
  const [tab, setTab] = useState<string>("facts");
  const { id } = answer.product;
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const failed = (error: Error) => {
    toast.error(t("common.notDone"), { description: error.message });
  };
  const refresh = () => client.invalidateQueries({ queryKey: [MEDICINES_KEY] });
  const save = useMutation({
    mutationFn: () => saveMedicine(id, bodyOf(draft)),
    onSuccess: (saved) => {
      setDraft(draftOf(saved));
      toast.success(t("common.saved"));
      void refresh();
    },
    onError: failed,
  });
  const forget = useMutation({
    mutationFn: () => forgetMedicine(id),
    onSuccess: () => {
      setDraft(draftOf({ ...answer, medicine: null }));
      void refresh();
    },
    onError: failed,
  });
  const part = { draft, change };
  return (
    <Tabs value={tab} onValueChange={setTab} className="flex flex-col">
      <div className="overflow-x-auto px-6 py-3">
        <Tabs.List>
          {TABS.map((name) => (
            <Tabs.Trigger key={name} value={name} className="whitespace-nowrap">
              {t(`form.${name}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </div>
      {!answer.medicine && (
        <Text size="small" className="text-ui-fg-subtle px-6 pb-2">
          {t("form.undescribed")}
        </Text>
      )}
      <div className="px-6 pb-6">
        <Tabs.Content value="facts">
          <FactsTab {...part} />
        </Tabs.Content>
        <Tabs.Content value="substances">
          <SubstancesTab {...part} />
        </Tabs.Content>
        <Tabs.Content value="packs">
          <PacksTab {...part} />
        </Tabs.Content>
        <Tabs.Content value="texts">
          <TextsTab {...part} />
        </Tabs.Content>
        <Tabs.Content value="batches">
          <BatchesTab answer={answer} />
        </Tabs.Content>
      </div>
      {tab !== "batches" && (
        <div className="flex flex-wrap items-center justify-between gap-3 border-t px-6 py-4">
          {answer.medicine ? (
            <Button
              size="small"
              variant="transparent"
              className="text-ui-fg-error"
              type="button"
              onClick={() => setAsking(true)}
            >
              {t("form.forget")}
            </Button>
          ) : (
            <span />
          )}
          <Button
            size="small"
            type="button"
            isLoading={save.isPending}
            disabled={draft.form.trim() === ""}
            onClick={() => save.mutate()}
          >
            {t("common.save")}
          </Button>
        </div>
      )}
      {asking && (
        <Ask
          title={t("form.forgetTitle")}
          hint={t("form.forgetHint")}
          yes={t("form.forget")}
          act={() => forget.mutate()}
          close={() => setAsking(false)}
        />
      )}
    </Tabs>
  );
}
