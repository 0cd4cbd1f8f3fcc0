import type { ContainerNode } from "preact";
import type { Root } from "./markers.ts";

/** Lets Preact hydrate some neighbours as if they had a parent of their own. */
export function rangeOf({ nodes, end }: Root): ContainerNode {
  const parent = end.parentNode!;
  const insertBefore = (node: Node, before: Node | null) =>
    parent.insertBefore(node, before ?? end);

  return {
    nodeType: 1,
    parentNode: parent,
    namespaceURI: (parent as Element).namespaceURI,
    firstChild: nodes[0] ?? null,
    childNodes: nodes,
    contains: (node: Node) => parent.contains(node),
    insertBefore,
    appendChild: (node: Node) => insertBefore(node, null),
    removeChild: (node: Node) => parent.removeChild(node),
  } as unknown as ContainerNode;
}
