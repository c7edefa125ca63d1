import { Button, FocusModal, Heading, Text } from "@medusajs/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { toDataURL } from "qrcode";
import { useEffect, useRef } from "react";
import type { AdminCourier } from "../../api/wire";
import { makeSignInLink } from "../courier-api";
import { moment } from "../format/window-words";
import { useDictionary } from "../i18n/use-dictionary";
import { CopyButton } from "../parts/copy-button";
import { LoadingRows } from "../parts/loading";
import { FailureNotice } from "../parts/notice";

const QR_SIDE_PX = 240;

type Props = { courier: AdminCourier; close: () => void };

/** A link by which the courier signs in once. It is made when this opens, shown here alone and kept nowhere. */
export function SignInDialog({ courier, close }: Props) {
  const { t, language } = useDictionary();
  const link = useMutation({ mutationFn: () => makeSignInLink(courier.id), gcTime: 0 });
  const { mutate } = link;
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    mutate();
  }, [mutate]);
  const url = link.data?.url ?? "";
  const picture = useQuery({
    queryKey: ["qr", url],
    queryFn: () => toDataURL(url, { width: QR_SIDE_PX, margin: 2 }),
    enabled: url !== "",
    gcTime: 0,
  });
  return (
    <FocusModal open onOpenChange={(open) => !open && close()}>
      <FocusModal.Content className="mx-auto max-w-md">
        <FocusModal.Header>
          <FocusModal.Title asChild>
            <Heading level="h2">{courier.name}</Heading>
          </FocusModal.Title>
        </FocusModal.Header>
        <FocusModal.Body className="flex flex-col items-center gap-y-4 overflow-y-auto p-6 text-center">
          {link.error ? (
            <FailureNotice
              title={t("common.failed")}
              error={link.error}
              retry={() => link.mutate()}
            />
          ) : link.data && picture.data ? (
            <>
              <Text size="small">{t("couriers.signInHint")}</Text>
              <img
                src={picture.data}
                width={QR_SIDE_PX}
                height={QR_SIDE_PX}
                alt={t("couriers.signInCode")}
                className="rounded-md"
              />
              <div className="flex w-full min-w-0 items-center justify-center gap-x-1">
                <code className="txt-compact-xsmall min-w-0 break-all">{url}</code>
                <CopyButton text={url} label="copy.link" />
              </div>
              <Text size="small" className="text-ui-fg-muted tabular-nums">
                {t("couriers.signInUntil", { time: moment(link.data.expires_at, language) })}
              </Text>
              <Button
                size="small"
                variant="secondary"
                type="button"
                isLoading={link.isPending}
                onClick={() => link.mutate()}
              >
                {t("couriers.again")}
              </Button>
            </>
          ) : (
            <LoadingRows />
          )}
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  );
}
