import { Button } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";
import { LeaseBar } from "./lease-bar";

type Props = {
  leaseUntil: string | null;
  extend: () => void;
  extending: boolean;
  release: () => void;
  releasing: boolean;
  ask: () => void;
  help: () => void;
};

/** The lease, and what can be done with a prescription besides deciding it. */
export function DeskHead(props: Props) {
  const { t } = useDictionary();
  return (
    <div className="flex flex-wrap items-center gap-2 border-t px-6 py-3">
      {props.leaseUntil && (
        <LeaseBar until={props.leaseUntil} extend={props.extend} extending={props.extending} />
      )}
      <div className="flex flex-wrap gap-2 sm:ml-auto">
        <Button size="small" variant="secondary" type="button" onClick={props.ask}>
          {t("desk.ask")}
        </Button>
        <Button
          size="small"
          variant="secondary"
          type="button"
          isLoading={props.releasing}
          onClick={props.release}
        >
          {t("desk.release")}
        </Button>
        <Button size="small" variant="transparent" type="button" onClick={props.help}>
          {t("desk.help")}
        </Button>
      </div>
    </div>
  );
}
