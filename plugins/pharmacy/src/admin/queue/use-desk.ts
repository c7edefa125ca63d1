import { useQuery } from "@tanstack/react-query";
import { fetchDesk, PRESCRIPTIONS_KEY, type DeskAnswer } from "../prescriptions-api";

/** Who sits at the desk; undefined while it is not known. */
export function useDesk(): DeskAnswer | undefined {
  return useQuery({
    queryKey: [PRESCRIPTIONS_KEY, "desk"],
    queryFn: fetchDesk,
    staleTime: 60_000,
  }).data;
}

/** A colleague's name; a dash for who is no pharmacist, and never was. */
export const nameOf = (desk: DeskAnswer | undefined, user_id: string | null): string =>
  (user_id && desk?.names[user_id]) || "—";
