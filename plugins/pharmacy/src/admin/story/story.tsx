import { useState } from "react";
import { pagesOf, type Prescription } from "../prescriptions-api";
import { PageViewer } from "../viewer/page-viewer";
import { FIRST_VIEW, look } from "../viewer/view";
import { Events } from "./events";
import { isHeldByLaw } from "./held-by-law";
import { StoryActions } from "./story-actions";
import { StoryFacts } from "./story-facts";
import { StoryLines } from "./story-lines";
import { useStory } from "./use-story";

type Props = { prescription: Prescription; refresh: () => void };

/** A prescription that one does not review just now: what became of it, and what may be done all the same. */
export function Story({ prescription, refresh }: Props) {
  const [view, setView] = useState(FIRST_VIEW);
  const { id, contents } = prescription;
  const isHeld = isHeldByLaw(useStory(id).data?.events ?? []);
  const files = pagesOf(prescription);
  return (
    <>
      <StoryActions prescription={prescription} isHeld={isHeld} refresh={refresh} />
      <div className="divide-y border-t">
        <StoryFacts prescription={prescription} isHeld={isHeld} />
        {contents && <StoryLines lines={contents.lines} />}
        {files.length > 0 && (
          <div className="h-[60vh]">
            <PageViewer
              prescription={id}
              files={files}
              view={view}
              act={(action) => setView((before) => look(before, action, files.length))}
            />
          </div>
        )}
        <Events id={id} />
      </div>
    </>
  );
}
