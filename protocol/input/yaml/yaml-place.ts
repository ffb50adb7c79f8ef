import { isMap, isScalar, isSeq, type Node } from "yaml";

/** Offset of the key or list item that a path leads to, or of the nearest one above it. */
export function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let offset = root?.range?.[0] ?? 0;
  let node: unknown = root;
  for (const step of path) {
    const next = child(node, step);
    if (next === null) break;
    offset = next.offset;
    node = next.value;
  }
  return offset;
}

function child(node: unknown, step: PropertyKey): { offset: number; value: unknown } | null {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(step));
    return isScalar(pair?.key) ? { offset: pair.key.range?.[0] ?? 0, value: pair.value } : null;
  }
  if (isSeq<Node>(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? null : { offset: item.range?.[0] ?? 0, value: item };
  }
  return null;
}
