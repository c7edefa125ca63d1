/** What a script makes nicer on browsing pages. Everything here works without it, as plain forms and links. */
import { enhanceAdding } from "./adding";
import { enhanceMenu } from "./menu";
import { enhanceSending } from "./sending";
import { enhanceSwapping } from "./swapping";

enhanceMenu();
enhanceAdding();
enhanceSwapping();
enhanceSending();
