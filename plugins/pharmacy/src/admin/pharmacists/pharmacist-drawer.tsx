import { Button, Drawer, Input, Label, Select, Switch, Text, toast } from "@medusajs/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { readStaffPhone } from "../../prescription/staff-phone";
import { useDictionary } from "../i18n/use-dictionary";
import { Field } from "../parts/field";
import {
  fetchStaff,
  PRESCRIPTIONS_KEY,
  savePharmacist,
  type Pharmacist,
  type PharmacistBody,
} from "../prescriptions-api";
import { bodyOf, draftOf, type PharmacistDraft } from "./pharmacist-draft";

type Props = { pharmacist: Pharmacist | null; name: string; close: () => void };

const ROLES = ["pharmacist", "senior"] as const;

/** Makes a member of staff a pharmacist, or changes one; who no longer works is kept, with everything decided. */
export function PharmacistDrawer({ pharmacist, name, close }: Props) {
  const { t } = useDictionary();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(pharmacist));
  const body = bodyOf(draft);
  const change = (part: Partial<PharmacistDraft>) => setDraft((before) => ({ ...before, ...part }));
  const save = useMutation({
    mutationFn: (given: PharmacistBody) => savePharmacist(given),
    onSuccess: () => {
      toast.success(t("common.saved"));
      void client.invalidateQueries({ queryKey: [PRESCRIPTIONS_KEY, "pharmacists"] });
      void client.invalidateQueries({ queryKey: [PRESCRIPTIONS_KEY, "desk"] });
      close();
    },
    onError: (error) => toast.error(t("common.notDone"), { description: error.message }),
  });
  return (
    <Drawer open onOpenChange={(open) => !open && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{pharmacist ? name : t("pharmacists.add")}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-5 overflow-y-auto">
          {!pharmacist && (
            <PersonField chosen={draft.user_id} choose={(user_id) => change({ user_id })} />
          )}
          <Fields draft={draft} change={change} />
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="secondary" type="button" onClick={close}>
            {t("common.cancel")}
          </Button>
          <Button
            size="small"
            type="button"
            disabled={!body}
            isLoading={save.isPending}
            onClick={() => body && save.mutate(body)}
          >
            {t("common.save")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  );
}

function PersonField({ chosen, choose }: { chosen: string; choose: (id: string) => void }) {
  const { t } = useDictionary();
  const { data, error } = useQuery({
    queryKey: [PRESCRIPTIONS_KEY, "staff"],
    queryFn: fetchStaff,
    retry: false,
  });
  return (
    <Field
      label={t("pharmacists.person")}
      hint={error ? t("pharmacists.staffClosed") : undefined}
      wrong={Boolean(error)}
    >
      {(id) => (
        <Select size="small" value={chosen} onValueChange={choose}>
          <Select.Trigger id={id}>
            <Select.Value placeholder={t("pharmacists.choosePerson")} />
          </Select.Trigger>
          <Select.Content>
            {(data?.users ?? []).map((user) => (
              <Select.Item key={user.id} value={user.id}>
                {[user.first_name, user.last_name].filter(Boolean).join(" ") || user.email}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </Field>
  );
}

type FieldsProps = { draft: PharmacistDraft; change: (part: Partial<PharmacistDraft>) => void };

function Fields({ draft, change }: FieldsProps) {
  const { t } = useDictionary();
  const active = useId();
  const isPhoneWrong = draft.phone.trim() !== "" && !readStaffPhone(draft.phone);
  return (
    <>
      <Field label={t("pharmacists.role")}>
        {(id) => (
          <Select
            size="small"
            value={draft.role}
            onValueChange={(role) => change({ role: ROLES.find((one) => one === role) })}
          >
            <Select.Trigger id={id}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {ROLES.map((role) => (
                <Select.Item key={role} value={role}>
                  {t(`pharmacists.${role}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </Field>
      <Field label={t("pharmacists.licence")}>
        {(id) => (
          <Input
            id={id}
            size="small"
            maxLength={60}
            autoComplete="off"
            value={draft.licence_no}
            onChange={(event) => change({ licence_no: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t("pharmacists.phone")}
        hint={t(isPhoneWrong ? "pharmacists.phoneWrong" : "pharmacists.phoneHint")}
        wrong={isPhoneWrong}
      >
        {(id) => (
          <Input
            id={id}
            type="tel"
            size="small"
            maxLength={30}
            autoComplete="off"
            placeholder="+998 90 123-45-67"
            value={draft.phone}
            onChange={(event) => change({ phone: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("pharmacists.account")} hint={t("pharmacists.accountHint")}>
        {(id) => (
          <Input
            id={id}
            size="small"
            maxLength={64}
            autoComplete="off"
            value={draft.customer_id}
            onChange={(event) => change({ customer_id: event.target.value })}
          />
        )}
      </Field>
      <div className="flex items-start gap-x-3">
        <Switch
          id={active}
          size="small"
          className="mt-0.5"
          checked={draft.is_active}
          onCheckedChange={(is_active) => change({ is_active })}
        />
        <div>
          <Label htmlFor={active} size="small">
            {t("pharmacists.active")}
          </Label>
          <Text size="xsmall" className="text-ui-fg-muted">
            {t("pharmacists.activeHint")}
          </Text>
        </div>
      </div>
    </>
  );
}
