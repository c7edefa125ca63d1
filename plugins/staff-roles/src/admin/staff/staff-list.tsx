import { Badge, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { NAMESPACE } from "../i18n/dictionary";
import { RoleSelect } from "./role-select";
import type { StaffView } from "./staff-api";

/** Everybody who can sign in, with a role to choose. */
export function StaffList({ staff }: { staff: StaffView[] }) {
  const { t } = useTranslation(NAMESPACE);
  return (
    <ul className="divide-y">
      {staff.map((person) => (
        <li
          key={person.user_id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-6 py-3"
        >
          <div className="min-w-0">
            <Text size="small" weight="plus" leading="compact" className="flex items-center gap-2">
              <span className="truncate">{person.name ?? person.email}</span>
              {person.is_you && <Badge size="2xsmall">{t("you")}</Badge>}
            </Text>
            <Text size="small" leading="compact" className="text-ui-fg-muted truncate">
              {person.name ? `${person.email} · ` : ""}
              {person.role ? t(`does.${person.role}`) : t("noRole")}
            </Text>
          </div>
          <RoleSelect person={person} />
        </li>
      ))}
    </ul>
  );
}
