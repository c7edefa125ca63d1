import { useQuery } from "@tanstack/react-query";
import { useDictionary } from "../i18n/use-dictionary";
import { fetchPacks, PRESCRIPTIONS_KEY, type Contents, type DeskPack } from "../prescriptions-api";

/** What is known of the packs that a prescription names. */
export function usePacks({ lines, first_review }: Contents): ReadonlyMap<string, DeskPack> {
  const { language } = useDictionary();
  const named = [...lines, ...(first_review?.lines ?? [])].map(({ variant_id }) => variant_id);
  const ids = [...new Set(named.filter((id) => id !== null))].sort().join(",");
  const { data } = useQuery({
    queryKey: [PRESCRIPTIONS_KEY, "packs", language, { ids }],
    queryFn: () => fetchPacks({ ids }),
    enabled: ids !== "",
    staleTime: 30_000,
  });
  return new Map((data?.packs ?? []).map((pack) => [pack.variant_id, pack]));
}
