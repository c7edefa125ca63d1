// npm run build: compiles what is stale, and nothing else.
import { buildStale } from "./builds.ts";
import { liveWith } from "./lifetime.ts";
import { Shop } from "./shop.ts";

await liveWith(new Shop(), async () => {
  const built = await buildStale();
  console.log(
    built.length ? `  Built: ${built.join(", ")}` : "  Nothing to build: everything is fresh.",
  );
  return 0;
});
