// What a search needs only when nothing is found exactly, or when the query is a date: a script of its own, which the page
// loads then.
import { climb } from "./ladder.js";

export const later = { climb };
