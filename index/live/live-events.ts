import type { Head } from "./head.ts";
import type { Topic } from "./topic.ts";

export interface LiveEvents {
  block: [head: Head];
  change: [topics: Topic[]];
}
