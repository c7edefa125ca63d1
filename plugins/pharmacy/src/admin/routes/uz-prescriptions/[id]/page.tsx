import { Container, Heading } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router-dom";
import { tashkentDay as dayInTashkent } from "../../../../medicine/first-expired";
import { PRESCRIPTIONS_ROOT } from "../../../area/areas";
import { areaBreadcrumb } from "../../../area/breadcrumb";
import { Desk } from "../../../desk/desk";
import { oneKey } from "../../../desk/use-desk-actions";
import { useDictionary } from "../../../i18n/use-dictionary";
import { LanguageMenu } from "../../../parts/language-menu";
import { LoadingRows } from "../../../parts/loading";
import { FailureNotice } from "../../../parts/notice";
import { useNow } from "../../../parts/use-now";
import { fetchPrescription } from "../../../prescriptions-api";
import { StateBadge } from "../../../queue/state-badge";
import { useDesk } from "../../../queue/use-desk";
import { Story } from "../../../story/story";

const LOOK_AT_CLOCK_MS = 5000;

/** One prescription: the desk while it is one's own, its story otherwise. */
const PrescriptionPage = () => {
  const { t } = useDictionary();
  const { id = "" } = useParams();
  const desk = useDesk();
  const now = useNow(LOOK_AT_CLOCK_MS);
  const { data, error, refetch } = useQuery({
    queryKey: oneKey(id),
    queryFn: () => fetchPrescription(id),
    // Reading it is written down: once, and again only when asked for.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const prescription = data?.prescription;
  const isMine =
    prescription?.contents != null &&
    prescription.status === "in_review" &&
    prescription.lease_by === desk?.user_id;
  const isOver =
    isMine && prescription.lease_until !== null && Date.parse(prescription.lease_until) <= now;
  return (
    <Container className="p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="flex flex-col gap-y-1">
          <Link to={PRESCRIPTIONS_ROOT} className="txt-compact-xsmall text-ui-fg-interactive">
            ← {t("desk.back")}
          </Link>
          <div className="flex flex-wrap items-center gap-3">
            <Heading>{prescription ? t("desk.heading", { number: prescription.no }) : ""}</Heading>
            {prescription && <StateBadge state={prescription.status} />}
          </div>
        </div>
        <LanguageMenu />
      </div>
      {!prescription || !desk ? (
        error ? (
          <FailureNotice title={t("common.failed")} error={error} retry={() => void refetch()} />
        ) : (
          <LoadingRows rows={8} />
        )
      ) : isMine && prescription.contents ? (
        <Desk
          key={prescription.id}
          prescription={prescription}
          contents={prescription.contents}
          today={dayInTashkent(now)}
          isOver={isOver}
        />
      ) : (
        <Story key={prescription.id} prescription={prescription} refresh={() => void refetch()} />
      )}
    </Container>
  );
};

export const handle = areaBreadcrumb("menu.prescription");

export default PrescriptionPage;
