import { Input } from "@medusajs/ui";
import type { ComponentProps } from "react";
import { tidyTime } from "../format/time";

type Props = Omit<ComponentProps<typeof Input>, "value" | "onChange" | "type"> & {
  value: string;
  change: (time: string) => void;
};

/** A time of the day by the 24-hour clock, which the browser's own field shows only to some. */
export function TimeInput({ value, change, ...input }: Props) {
  return (
    <Input
      {...input}
      size="small"
      inputMode="numeric"
      autoComplete="off"
      placeholder="00:00"
      maxLength={5}
      className="tabular-nums"
      value={value}
      onChange={(event) => change(event.target.value)}
      onBlur={() => change(tidyTime(value))}
    />
  );
}
