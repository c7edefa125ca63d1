import { Button, Drawer, InlineTip, Text, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TariffZone, ZoneInput } from "../../api/wire";
import { DELIVERY_KEY, isConflict, useDeliveryApi } from "../delivery-api";
import { useDictionary } from "../i18n/use-dictionary";
import { Ask } from "../parts/ask";
import { useFirstWrong } from "../parts/use-first-wrong";
import { draftOf, newDraft, readZone, type ZoneErrors } from "./zone-draft";
import { ZoneForm } from "./zone-form";

type Props = {
  /** Null: a new zone. */
  id: string | null;
  zones: TariffZone[];
  /** so'm: what no price may exceed */
  limit: number;
  /** Where the map has its pictures from. */
  tiles: string;
  close: () => void;
};

/** Everything of a zone. */
export function ZoneDrawer({ id, zones, limit, tiles, close }: Props) {
  const { t, language } = useDictionary();
  const api = useDeliveryApi();
  const client = useQueryClient();
  const fresh = zones.find((zone) => zone.id === id);
  // The zone as it was when the drawer was opened: what is entered is an answer to that.
  const [zone, setZone] = useState(fresh);
  const [draft, setDraft] = useState(() => (fresh ? draftOf(fresh) : newDraft(restOf(zones))));
  const [errors, setErrors] = useState<ZoneErrors>({});
  const [asking, setAsking] = useState(false);
  const body = useFirstWrong(errors);

  const refresh = () => client.invalidateQueries({ queryKey: [DELIVERY_KEY] });
  const done = (said: string) => {
    toast.success(said);
    close();
  };
  const save = useMutation({
    mutationFn: (input: ZoneInput) =>
      zone ? api.updateZone(zone.id, { ...input, version: zone.version }) : api.createZone(input),
    onSuccess: () => done(t("common.saved")),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: (target: TariffZone) => api.removeZone(target.id, target.version),
    onSuccess: () => done(t("zone.removed")),
    onSettled: refresh,
  });
  const refused = save.error ?? remove.error;

  const submit = () => {
    const reading = readZone(draft, limit);
    setErrors(reading.errors ?? {});
    if (reading.input) save.mutate(reading.input);
  };
  const startAgain = () => {
    save.reset();
    remove.reset();
    setErrors({});
    setZone(fresh);
    if (fresh) setDraft(draftOf(fresh));
    else close();
  };

  return (
    <Drawer open onOpenChange={(open) => !open && close()}>
      <Drawer.Content className="sm:max-w-[680px]">
        <Drawer.Header>
          <Drawer.Title>{zone ? zone.name[language] : t("zone.create")}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body ref={body} className="divide-y overflow-y-auto p-0">
          <ZoneForm
            zone={zone}
            others={zones.filter((other) => other.id !== zone?.id)}
            limit={limit}
            tiles={tiles}
            draft={draft}
            errors={errors}
            change={(changed) => setDraft((before) => ({ ...before, ...changed }))}
          />
        </Drawer.Body>
        <Drawer.Footer className="flex-wrap gap-y-3">
          <Problem
            refused={refused}
            isUnfinished={Object.keys(errors).length > 0}
            startAgain={startAgain}
          />
          {zone && !zone.is_default && (
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
      {asking && zone && (
        <Ask
          title={t("zone.askRemove", { name: zone.name[language] })}
          hint={t("zone.askRemoveHint")}
          yes={t("common.remove")}
          act={() => remove.mutate(zone)}
          close={() => setAsking(false)}
        />
      )}
    </Drawer>
  );
}

type ProblemProps = { refused: Error | null; isUnfinished: boolean; startAgain: () => void };

/** Why it is not saved, beside the button that was pressed. */
function Problem({ refused, isUnfinished, startAgain }: ProblemProps) {
  const { t } = useDictionary();
  if (refused && isConflict(refused)) {
    return (
      <InlineTip role="alert" variant="warning" label={t("common.notDone")} className="w-full">
        {t("zone.conflict")} {t("zone.conflictHint")}{" "}
        <button type="button" className="txt-small-plus underline" onClick={startAgain}>
          {t("zone.reload")}
        </button>
      </InlineTip>
    );
  }
  if (!refused && !isUnfinished) {
    return null;
  }
  return (
    <Text role="alert" size="small" className="text-ui-fg-error w-full">
      {isUnfinished ? t("common.fix") : refused?.message}
    </Text>
  );
}

/** The default zone: there is one, always. */
const restOf = (zones: TariffZone[]): TariffZone =>
  zones.find((zone) => zone.is_default) ?? zones[0];
