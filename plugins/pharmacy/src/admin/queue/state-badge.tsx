import { StatusBadge } from "@medusajs/ui";
import type { LineState } from "../../prescription/line-states";
import type { PrescriptionState } from "../../prescription/states";
import { useDictionary } from "../i18n/use-dictionary";

type Color = "grey" | "blue" | "orange" | "green" | "red" | "purple";

const COLORS: Record<PrescriptionState, Color> = {
  draft: "grey",
  submitted: "orange",
  in_review: "blue",
  needs_info: "purple",
  approved: "green",
  partially_approved: "green",
  rejected: "red",
  fulfilled: "green",
  expired: "grey",
  revoked: "red",
  canceled: "grey",
};

const LINE_COLORS: Record<LineState, Color> = {
  pending: "grey",
  approved: "green",
  approved_reduced: "green",
  substituted: "blue",
  rejected: "red",
  out_of_stock: "orange",
  partially_dispensed: "green",
  dispensed: "green",
  expired: "grey",
  revoked: "red",
};

/** What has become of a prescription. */
export function StateBadge({ state }: { state: PrescriptionState }) {
  const { word } = useDictionary();
  return (
    <StatusBadge color={COLORS[state]} className="whitespace-nowrap">
      {word("states", state)}
    </StatusBadge>
  );
}

/** What has become of a line of it. */
export function LineStateBadge({ state }: { state: LineState }) {
  const { word } = useDictionary();
  return (
    <StatusBadge color={LINE_COLORS[state]} className="whitespace-nowrap">
      {word("lineStates", state)}
    </StatusBadge>
  );
}
