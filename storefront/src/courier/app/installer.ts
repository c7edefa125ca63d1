/** Chromium's question whether the page should be put on the home screen; other browsers have it in their menu. */
type InstallPrompt = Event & { prompt: () => Promise<unknown> };

let kept: InstallPrompt | null = null;

addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  kept = event as InstallPrompt;
});

export const installer = {
  get offered(): boolean {
    return kept !== null;
  },
  async install(): Promise<void> {
    const question = kept;
    kept = null;
    await question?.prompt();
  },
};
