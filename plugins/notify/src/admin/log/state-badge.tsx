import { StatusBadge } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";

type Color = "green" | "red" | "orange" | "grey" | "blue";

const COLORS: Record<string, Color> = {
  delivered: "green",
  sent: "green",
  due: "blue",
  sending: "blue",
  unknown: "orange",
  busy: "orange",
  dead: "red",
  refused: "red",
  undelivered: "red",
  expired: "red",
  rejected: "red",
  failed: "red",
  blocked: "red",
};

/** The state of a message, or of one try to deliver it. */
export function StateBadge({ state }: { state: string }) {
  const { word } = useDictionary();
  return (
    <StatusBadge color={COLORS[state] ?? "grey"} className="shrink-0 whitespace-nowrap">
      {word("states", state)}
    </StatusBadge>
  );
}
