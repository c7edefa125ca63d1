import { render } from "preact";
import { App } from "./App";
import { keepShell } from "./offline-shell";

const root = document.getElementById("courier");
if (root) {
  root.replaceChildren();
  render(<App />, root);
}
// After the page is there: the phone has better things to do first.
addEventListener(
  "load",
  () => void keepShell().catch((error) => console.warn("offline shell:", error)),
);
