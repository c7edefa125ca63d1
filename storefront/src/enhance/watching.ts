/** A state that others change is looked at again from time to time, as long as somebody is looking at the page. */
const LOOK_EVERY = 20_000;

if (document.querySelector("[data-watch]")) {
  setInterval(() => {
    // Not a reload: that would post a form again, and say again what was said.
    if (!document.hidden && navigator.onLine) location.replace(location.pathname);
  }, LOOK_EVERY);
}
