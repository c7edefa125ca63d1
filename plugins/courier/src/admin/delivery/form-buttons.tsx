import { Button } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";

type Props = {
  yes: string;
  disabled?: boolean;
  danger?: boolean;
  pending: boolean;
  act: () => void;
  close: () => void;
};

/** The end of a form inside the drawer. */
export function FormButtons({ yes, disabled, danger, pending, act, close }: Props) {
  const { t } = useDictionary();
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        size="small"
        variant={danger ? "danger" : "primary"}
        type="button"
        disabled={disabled}
        isLoading={pending}
        onClick={act}
      >
        {yes}
      </Button>
      <Button size="small" variant="transparent" type="button" onClick={close}>
        {t("common.close")}
      </Button>
    </div>
  );
}
