import { useState } from "preact/hooks";
import { showable, shrinkPhoto } from "./photo";
import { useWords } from "./words";

/** A photo by the phone's own camera, made small before anything else happens to it. */
export function PhotoField({ taken }: { taken: (image: Blob | null) => void }) {
  const say = useWords();
  const [shown, setShown] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState(false);

  async function read(file: File | undefined) {
    if (!file) return;
    const small = await shrinkPhoto(file);
    setUnreadable(!small);
    setShown(small && (await showable(small)));
    taken(small);
  }

  return (
    <div class="photo">
      {shown && <img src={shown} alt={say("photoAlt")} />}
      <label class="button quiet wide">
        {say(shown ? "retake" : "takePhoto")}
        <input
          class="visually-hidden"
          type="file"
          accept="image/*"
          capture="environment"
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
      </label>
      <span class="hint">{say("photoHint")}</span>
      {unreadable && (
        <p class="note bad" role="alert">
          {say.problem("not_a_photo")}
        </p>
      )}
    </div>
  );
}
