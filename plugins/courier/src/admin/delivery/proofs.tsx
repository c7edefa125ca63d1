import { Button, Text } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { DeliveryAnswer } from "../../api/wire";
import { COURIER_KEY, fetchProof } from "../courier-api";
import { moment } from "../format/window-words";
import { useDictionary } from "../i18n/use-dictionary";
import { LoadingRows } from "../parts/loading";
import { FailureNotice } from "../parts/notice";

/** By what the hand-over was proven. A picture is fetched only when asked for: it shows somebody's door. */
export function Proofs({ answer: { delivery, proofs } }: { answer: DeliveryAnswer }) {
  const { t, language, word } = useDictionary();
  const [shown, setShown] = useState<string | null>(null);
  return (
    <section aria-label={t("delivery.proofs")} className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small" weight="plus">
        {t("delivery.proofs")}
      </Text>
      {proofs.length === 0 && (
        <Text size="small" className="text-ui-fg-muted">
          {delivery.proof_kind === "code" ? t("delivery.noProofs") : "—"}
        </Text>
      )}
      <ul className="flex flex-col gap-y-3">
        {proofs.map(({ id, kind, at }) => (
          <li key={id} className="flex flex-col gap-y-2">
            <div className="flex items-center justify-between gap-x-3">
              <Text size="small">
                {word("proofs", kind)}{" "}
                <span className="text-ui-fg-muted tabular-nums">{moment(at, language)}</span>
              </Text>
              {shown !== id && (
                <Button size="small" variant="secondary" type="button" onClick={() => setShown(id)}>
                  {t("delivery.showProof")}
                </Button>
              )}
            </div>
            {shown === id && (
              <Picture delivery_id={delivery.id} proof_id={id} alt={word("proofs", kind)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type PictureProps = { delivery_id: string; proof_id: string; alt: string };

function Picture({ delivery_id, proof_id, alt }: PictureProps) {
  const { t } = useDictionary();
  const { data, error, refetch } = useQuery({
    queryKey: [COURIER_KEY, "proof", delivery_id, proof_id],
    queryFn: () => fetchProof(delivery_id, proof_id),
    staleTime: Infinity,
    // Out of the memory of the browser as soon as it is out of sight.
    gcTime: 0,
  });
  const url = useObjectUrl(data);
  if (error) {
    return (
      <FailureNotice title={t("delivery.proofFailed")} error={error} retry={() => void refetch()} />
    );
  }
  return url ? (
    <img
      src={url}
      alt={alt}
      className="bg-ui-bg-subtle max-h-96 w-full rounded-md object-contain"
    />
  ) : (
    <LoadingRows rows={2} />
  );
}

function useObjectUrl(file: Blob | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return;
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}
