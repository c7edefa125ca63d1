import { Button, Label, Switch, Text } from "@medusajs/ui";
import { useId } from "react";
import { useDictionary } from "../i18n/use-dictionary";

type Props = {
  outlook: "approved" | "partially_approved" | "rejected" | null;
  /** Words for what is missing, once sending was tried. */
  missing: string | null;
  isNextWanted: boolean;
  wantNext: (wanted: boolean) => void;
  approveAll: (() => void) | null;
  send: () => void;
  sending: boolean;
};

/** What will become of it, and the way there; stays in sight. */
export function SendBar(props: Props) {
  const { t } = useDictionary();
  const auto = useId();
  return (
    <div className="bg-ui-bg-base sticky bottom-0 z-[1] flex flex-col gap-y-2 border-t px-4 py-3">
      {props.missing ? (
        <Text size="small" role="alert" className="text-ui-fg-error">
          {t("desk.missing", { list: props.missing })}
        </Text>
      ) : (
        props.outlook && (
          <Text size="small" role="status" weight="plus">
            {t(`outlooks.${props.outlook}`)}
          </Text>
        )
      )}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="flex items-center gap-x-2">
          <Switch
            id={auto}
            size="small"
            checked={props.isNextWanted}
            onCheckedChange={props.wantNext}
          />
          <Label htmlFor={auto} size="xsmall">
            {t("desk.autoNext")}
          </Label>
        </div>
        <div className="flex flex-wrap gap-2">
          {props.approveAll && (
            <Button size="small" variant="secondary" type="button" onClick={props.approveAll}>
              {t("desk.approveAll")}
            </Button>
          )}
          <Button size="small" type="button" isLoading={props.sending} onClick={props.send}>
            {t("desk.send")}
          </Button>
        </div>
      </div>
    </div>
  );
}
