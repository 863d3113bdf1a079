// Every language that a search knows something of. Which one a query is in is never decided: what is found decides.
import { german } from "./language-de.js";
import { english } from "./language-en.js";
import { french } from "./language-fr.js";
import { chinese } from "./language-zh.js";

export const languages = [chinese, english, german, french];
