import { defineRouteConfig } from "@medusajs/admin-sdk";
import { ShieldCheck } from "@medusajs/icons";
import { Alert, Button, Container, Heading, Skeleton, Text } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { NAMESPACE } from "../../i18n/dictionary";
import { AreasTable } from "../../staff/areas-table";
import { LanguageMenu } from "../../staff/language-menu";
import { StaffList } from "../../staff/staff-list";
import { fetchStaff } from "../../staff/staff-api";

/** Who may do what: people with their roles, and what the roles reach. */
const StaffPage = () => {
  const { t } = useTranslation(NAMESPACE);
  const { data, error, refetch } = useQuery({
    queryKey: [NAMESPACE, "staff"],
    queryFn: fetchStaff,
  });
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{t("title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("subtitle")}
          </Text>
        </div>
        <div className="flex items-center gap-2">
          <LanguageMenu />
          <Button size="small" variant="secondary" asChild>
            <a href="/app/settings/users/invite">{t("invite")}</a>
          </Button>
        </div>
      </div>
      {data ? (
        <>
          {!data.owned && (
            <div className="px-6 py-4">
              <Alert variant="warning">{t("unowned")}</Alert>
            </div>
          )}
          <StaffList staff={data.staff} />
          <AreasTable areas={data.areas} />
        </>
      ) : error ? (
        <div role="alert" className="flex flex-col items-center gap-y-3 px-6 py-8 text-center">
          <Text size="small" weight="plus">
            {t("failed")}
          </Text>
          <Text size="small" className="text-ui-fg-muted">
            {error.message}
          </Text>
          <Button size="small" variant="secondary" type="button" onClick={() => void refetch()}>
            {t("retry")}
          </Button>
        </div>
      ) : (
        <div role="status" aria-label={t("loading")} className="flex flex-col gap-y-2 p-6">
          {[0, 1, 2].map((row) => (
            <Skeleton key={row} className="h-10 w-full" />
          ))}
        </div>
      )}
    </Container>
  );
};

function Trail() {
  const { t } = useTranslation(NAMESPACE);
  return <>{t("title")}</>;
}

export const config = defineRouteConfig({
  label: "title",
  translationNs: "staff-roles",
  icon: ShieldCheck,
});

export const handle = { breadcrumb: () => <Trail /> };

export default StaffPage;
