import { Button, Drawer, Text, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AdminPickupPoint, PickupPointInput } from "../../api/wire";
import { DELIVERY_KEY, useDeliveryApi } from "../delivery-api";
import { useDictionary } from "../i18n/use-dictionary";
import { Ask } from "../parts/ask";
import { useFirstWrong } from "../parts/use-first-wrong";
import { draftOf, readPoint, type PointErrors } from "./point-draft";
import { PointForm } from "./point-form";

type Props = {
  /** Null: a new one. */
  point: AdminPickupPoint | null;
  close: () => void;
};

/** A pick-up point, made or changed. */
export function PointDrawer({ point, close }: Props) {
  const { t, language } = useDictionary();
  const api = useDeliveryApi();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(point));
  const [errors, setErrors] = useState<PointErrors>({});
  const [asking, setAsking] = useState(false);
  const body = useFirstWrong(errors);
  const refresh = () => client.invalidateQueries({ queryKey: [DELIVERY_KEY] });
  const done = (said: string) => {
    toast.success(said);
    close();
  };
  const save = useMutation({
    mutationFn: (input: PickupPointInput) =>
      point ? api.updatePoint(point.id, input) : api.createPoint(input),
    onSuccess: () => done(t("common.saved")),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: (id: string) => api.removePoint(id),
    onSuccess: () => done(t("points.removed")),
    onSettled: refresh,
  });
  const submit = () => {
    const reading = readPoint(draft);
    setErrors(reading.errors ?? {});
    if (reading.input) save.mutate(reading.input);
  };
  const isUnfinished = Object.keys(errors).length > 0;
  const problem = isUnfinished ? t("common.fix") : (save.error ?? remove.error)?.message;
  return (
    <Drawer open onOpenChange={(open) => !open && close()}>
      <Drawer.Content className="sm:max-w-[600px]">
        <Drawer.Header>
          <Drawer.Title>{point ? point.name[language] : t("points.create")}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body ref={body} className="divide-y overflow-y-auto p-0">
          <PointForm
            draft={draft}
            errors={errors}
            change={(changed) => setDraft((before) => ({ ...before, ...changed }))}
          />
        </Drawer.Body>
        <Drawer.Footer className="flex-wrap gap-y-3">
          {problem && (
            <Text role="alert" size="small" className="text-ui-fg-error w-full">
              {problem}
            </Text>
          )}
          {point && (
            <Button
              size="small"
              variant="danger"
              type="button"
              className="!ml-0 !mr-auto"
              isLoading={remove.isPending}
              onClick={() => setAsking(true)}
            >
              {t("common.remove")}
            </Button>
          )}
          <Button size="small" variant="secondary" type="button" onClick={close}>
            {t("common.cancel")}
          </Button>
          <Button size="small" type="button" isLoading={save.isPending} onClick={submit}>
            {t("common.save")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
      {asking && point && (
        <Ask
          title={t("points.askRemove", { name: point.name[language] })}
          hint={t("points.askRemoveHint")}
          yes={t("common.remove")}
          act={() => remove.mutate(point.id)}
          close={() => setAsking(false)}
        />
      )}
    </Drawer>
  );
}
