import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";
import { visibleText } from "#protocol/input/visible-text.ts";
import type { SubjectChange } from "./action-effect.ts";

/** "A Ltd leaves Active, no ISO 27001, 2030-03-14 00:00 UTC". */
export function subjectChangeText({ name, what, why, atSeconds }: SubjectChange): string {
  const when = atSeconds === null ? "at its execution" : writePointInTime(BigInt(atSeconds));
  return [`${visibleText(name)} ${what}`, ...(why === "" ? [] : [why]), when].join(", ");
}
