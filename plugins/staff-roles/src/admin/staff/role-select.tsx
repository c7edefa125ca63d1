import { Select, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ROLES, type Role } from "../../access/role";
import { NAMESPACE } from "../i18n/dictionary";
import { giveRole, type StaffView } from "./staff-api";

const NO_ROLE = "none";

/** One person's role; changes are saved at once. */
export function RoleSelect({ person }: { person: StaffView }) {
  const { t } = useTranslation(NAMESPACE);
  const client = useQueryClient();
  const name = person.name ?? person.email;
  const { mutate, isPending } = useMutation({
    mutationFn: (role: Role | null) => giveRole(person.user_id, role),
    onSuccess: (_, role) =>
      void toast.success(t("saved", { name, role: role ? t(`roles.${role}`) : t("noRole") })),
    onError: (error: Error & { code?: string }) =>
      void toast.error(t("notSaved"), {
        description: /needs an owner/.test(error.message) ? t("lastOwner") : error.message,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: [NAMESPACE] }),
  });
  return (
    <Select
      size="small"
      value={person.role ?? NO_ROLE}
      disabled={isPending}
      onValueChange={(value) => mutate(value === NO_ROLE ? null : (value as Role))}
    >
      <Select.Trigger aria-label={`${t("role")}: ${name}`} className="w-40">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={NO_ROLE}>{t("noRole")}</Select.Item>
        {ROLES.map((role) => (
          <Select.Item key={role} value={role}>
            {t(`roles.${role}`)}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  );
}
