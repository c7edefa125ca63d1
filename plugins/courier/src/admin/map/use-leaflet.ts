import { useQuery } from "@tanstack/react-query";

/** The map's library is fetched by the first who looks at a map, not by everybody who opens the dashboard. */
export function useLeaflet() {
  return useQuery({
    queryKey: ["leaflet"],
    queryFn: async () => {
      const [leaflet] = await Promise.all([import("leaflet"), import("leaflet/dist/leaflet.css")]);
      return leaflet.default;
    },
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

export type Leaflet = NonNullable<ReturnType<typeof useLeaflet>["data"]>;
