import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { fetchPage } from "../prescriptions-api";

/** Not among the keys that an action refreshes: every fetch of a page is written down as a view of it. */
const PAGES_KEY = "prescription-pages";
const KEPT_MS = 5 * 60_000;

/** A page as an address of this window alone; its bytes are forgotten soon after nobody looks at them. */
export function usePage(prescription: string, file: string) {
  const { data, error, refetch } = useQuery({
    queryKey: [PAGES_KEY, prescription, file],
    queryFn: () => fetchPage(prescription, file),
    staleTime: Infinity,
    gcTime: KEPT_MS,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!data) {
      setAddress(null);
      return;
    }
    const made = URL.createObjectURL(data);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return { address, error, retry: () => void refetch() };
}
