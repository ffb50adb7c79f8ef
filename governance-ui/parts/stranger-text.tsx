import { visibleText } from "#protocol/input/visible-text.ts";

type Props = { text: string /** As somebody's own words. */; quoted?: boolean };

/** A line that a stranger wrote: it hides nothing, turns nothing around it, and breaks where it has to. */
export function StrangerText({ text, quoted = false }: Props) {
  const visible = visibleText(text);
  return <bdi className="stranger">{quoted ? `“${visible}”` : visible}</bdi>;
}
